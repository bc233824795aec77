package org.stationportal.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks whether the web port is free before the database starts, so that a second start by mistake ends at once. */
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (context instanceof WebServerApplicationContext && port > 0) {
            String address = context.getEnvironment().getProperty("server.address");
            demandFree(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        }
    }

    private static void demandFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the web server does: a port in TIME_WAIT is free
            socket.bind(address);
        } catch (IOException taken) {
            throw StartupProblem.portTaken(address.getPort(), taken);
        }
    }
}
