package dev.assay.rest.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Kafka broker as a process of its own, with its log in a folder; it can be killed and come back. */
public final class KafkaServer {

    private static final Path LIBRARIES = Path.of("..", "kafka-server", "target", "lib");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static KafkaServer shared;

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Path folder;
    private Process process;

    private KafkaServer() throws IOException {
        folder = Files.createTempDirectory("kafka-server");
        Files.writeString(
                folder.resolve("server.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                        "controller.listener.names=CONTROLLER",
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                        "log.dirs=" + folder.resolve("data"),
                        "auto.create.topics.enable=false",
                        "offsets.topic.replication.factor=1",
                        "offsets.topic.num.partitions=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "share.coordinator.state.topic.replication.factor=1",
                        "share.coordinator.state.topic.min.isr=1",
                        "group.initial.rebalance.delay.ms=0",
                        "group.min.session.timeout.ms=1000",
                        "log.cleaner.dedupe.buffer.size=2000000"));
        run("kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qk", "-c", properties())
                .onExit()
                .join();
    }

    /** One for all tests of a run. */
    public static synchronized KafkaServer running() {
        try {
            if (shared == null) {
                shared = new KafkaServer();
            }
            shared.start();
            return shared;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Does nothing where it is there. */
    public void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = run("kafka.Kafka", properties());
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            pause();
        }
    }

    private String properties() {
        return folder.resolve("server.properties").toString();
    }

    private Process run(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LIBRARIES + File.separator + "*",
                main));
        command.addAll(List.of(arguments));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a machine that loses its power. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static void pause() {
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
