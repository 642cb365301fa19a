package dev.assay.parserpool.jail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tries what a hostile document would, and prints "done" or what stopped it. */
public final class Probe {

    private Probe() {}

    public static void main(String[] arguments) {
        String outcome;
        try {
            outcome = "done " + attempt(arguments[0], arguments.length > 1 ? arguments[1] : "");
        } catch (IOException | InterruptedException | OutOfMemoryError stopped) {
            outcome = "stopped by " + stopped;
        }
        System.out.println(outcome);
    }

    private static String attempt(String what, String with) throws IOException, InterruptedException {
        return switch (what) {
            case "connect" -> connect(Integer.parseInt(with));
            case "read" -> Files.readString(Path.of(with));
            case "list" -> list(Path.of(with));
            case "write" -> Files.writeString(Path.of(with), "x").toString();
            case "fill" -> fill(Path.of(with));
            case "spawn" ->
                "exit " + new ProcessBuilder(with, "-version").start().waitFor();
            case "environment" -> new TreeSet<>(System.getenv().keySet()).toString();
            case "threads" -> threads();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String connect(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.toString();
        }
    }

    private static String list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList().toString();
        }
    }

    private static String fill(Path folder) throws IOException {
        for (int i = 0; i < 64; i++) {
            Files.write(folder.resolve("file" + i), new byte[1 << 20]);
        }
        return "64 MB";
    }

    private static String threads() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {}));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return "4 threads";
    }
}
