package dev.assay.profile.objectstore;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** S3Proxy as a process of its own, with its objects in a folder; it can be taken away and come back. */
final class S3Server {

    static final String REGION = "us-east-1";
    static final String BUCKET = "originals";
    static final String ACCESS_KEY = "the-service";
    static final String SECRET_KEY = "a-secret-of-the-tests";

    private static final Path LIBRARIES = Path.of("..", "object-store-server", "target", "lib");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port = freePort();
    private final Path folder;
    private Process process;

    S3Server() throws IOException {
        folder = Files.createTempDirectory("s3-server");
        Files.createDirectories(folder.resolve("objects"));
        Files.writeString(
                folder.resolve("s3.properties"),
                String.join(
                        "\n",
                        List.of(
                                "s3proxy.endpoint=" + endpoint(),
                                "s3proxy.authorization=aws-v4",
                                "s3proxy.identity=" + ACCESS_KEY,
                                "s3proxy.credential=" + SECRET_KEY,
                                "jclouds.provider=filesystem-nio2",
                                "jclouds.filesystem.basedir=" + folder.resolve("objects"),
                                "jclouds.identity=none",
                                "jclouds.credential=none")));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Does nothing where it is there. */
    void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-DLOG_LEVEL=warn",
                        "-cp",
                        LIBRARIES + File.separator + "*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        folder.resolve("s3.properties").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection call = (HttpURLConnection) endpoint().toURL().openConnection();
            return call.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() {
        process.destroyForcibly().onExit().join();
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
