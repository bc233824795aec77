package org.stationportal.database;

import java.nio.file.Path;

/** A process that starts the server and waits to be killed. */
final class ChildServer {

    private ChildServer() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(Path.of(args[0]));
        System.out.println("server " + server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
