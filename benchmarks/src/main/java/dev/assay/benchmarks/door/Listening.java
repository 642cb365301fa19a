package dev.assay.benchmarks.door;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A process that listens on a port. */
record Listening(Process process, int port) implements AutoCloseable {

    private static final int TRIES = 1_200;

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it does. */
    static Listening on(int port, ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        for (int tries = 0; tries < TRIES && process.isAlive(); tries++) {
            try {
                new Socket("127.0.0.1", port).close();
                return new Listening(process, port);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroy();
        throw new IllegalStateException("Nothing listens on " + port + " after " + command.command());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
