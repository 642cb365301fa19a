package dev.assay.profile.documents;

import dev.assay.parserpool.remote.ParserServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The parser as a cluster runs it: a process of its own that profile-service asks over HTTP. */
public final class ParserServerTestResource implements QuarkusTestResourceLifecycleManager {

    private static final long LOOK_UP_NANOS = 50_000_000;

    private Process server;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            server = process(port).start();
            while (!opens(port)) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("The parser ended with " + server.exitValue());
                }
                LockSupport.parkNanos(LOOK_UP_NANOS);
            }
            return Map.of(
                    "assay.documents.parser-url", "http://127.0.0.1:" + port, "assay.documents.per-document", "60s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder process(int port) throws IOException {
        String parser = String.join(File.pathSeparator, ParserTestResource.classPath());
        String pool = Path.of(ParserServer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        pool,
                        ParserServer.class.getName()))
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "ASSAY_PARSER_CLASS_PATH",
                        parser,
                        "ASSAY_PARSER_PORT",
                        Integer.toString(port),
                        "ASSAY_PARSER_MANAGEMENT_PORT",
                        Integer.toString(freePort()),
                        "ASSAY_PARSER_JAIL",
                        "off",
                        "ASSAY_PARSER_WORKERS",
                        "1"));
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean opens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(Process.class));
    }

    @Override
    public void stop() {
        server.destroy();
    }
}
