package org.stationportal.channels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks just enough SMTP to refuse a recipient; or takes the call and never says a word. */
final class ScriptedMailServer implements AutoCloseable {

    final AtomicInteger calls = new AtomicInteger();
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String toRecipient;

    private ScriptedMailServer(String toRecipient) {
        this.toRecipient = toRecipient;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    static ScriptedMailServer saying(String toRecipient) {
        return new ScriptedMailServer(toRecipient);
    }

    static ScriptedMailServer silent() {
        return new ScriptedMailServer("");
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket call = socket.accept();
                calls.incrementAndGet();
                threads.execute(() -> talk(call));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket call) {
        try (call;
                var in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!toRecipient.isEmpty()) {
                say(call, "220 test");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!toRecipient.isEmpty()) {
                    say(call, line.startsWith("RCPT") ? toRecipient : "250 ok");
                }
            }
        } catch (IOException over) {
            // the caller has hung up
        }
    }

    private static void say(Socket call, String line) throws IOException {
        call.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        call.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
