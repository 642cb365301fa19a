package dev.assay.benchmarks.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that listens on a port. */
public record Listening(Process process, int port) implements AutoCloseable {

    /** The heap and the collector of the services in real use on one machine: as the CLI starts them. */
    public static final List<String> SERVICE_OPTIONS =
            List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MetaspaceSize=128m");

    private static final int TRIES = 1_200;

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the command and waits until it listens. */
    public static Listening on(int port, ProcessBuilder command) throws IOException, InterruptedException {
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

    /** Starts a program of ours with the services' options; its first argument is the port to listen on. */
    public static Listening program(Class<?> main, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SERVICE_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), Integer.toString(port)));
        command.addAll(List.of(arguments));
        return on(port, new ProcessBuilder(command).inheritIO());
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
