package dev.assay.parserpool.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.WorkerPool;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads documents for profile-service, in a pod that may not call anything. It stores nothing, knows no secrets and checks no tokens: the network
 * policy decides who may send it anything.
 */
public final class ParserServer implements AutoCloseable {

    /** The environment variables that it knows, each with its default. */
    public static final Map<String, Optional<String>> SETTINGS = ServerSettings.DEFAULTS;

    private static final System.Logger LOG = System.getLogger(ParserServer.class.getName());

    /** More than the workers and places in the queue, since some threads wait for the bytes of slow senders. */
    private static final int THREADS = 48;

    /** The time for a document to wait and be read, and a little more. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(16);

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long LOOK_UP_MILLIS = 50;

    private static final byte[] UP = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer door;
    private final HttpServer management;
    private final DocumentReader reader;
    private final ReadingHandler readings;
    private final Outcomes outcomes = new Outcomes();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParserServer::thread);

    private ParserServer(ServerSettings settings, DocumentReader reader) throws IOException {
        this.reader = reader;
        door = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        management = HttpServer.create(new InetSocketAddress(settings.host(), settings.managementPort()), 0);
        door.setExecutor(threads);
        readings = new ReadingHandler(reader, outcomes);
        door.createContext(Protocol.PATH, readings);
        management.createContext("/q/health", exchange -> answer(exchange, "application/json", UP));
        management.createContext(
                "/q/metrics",
                exchange -> answer(
                        exchange, "text/plain; version=0.0.4", outcomes.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Stops on a signal, after the documents in progress have been read. */
    public static void main(String[] arguments) throws IOException {
        // Drops a sender that stops in the middle of a document. No answer takes this long to send.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        ServerSettings settings = ServerSettings.of(System.getenv());
        ParserServer server = start(settings, new WorkerPool(settings.launcher(), settings.limits()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }

    /** Opens its ports only after a first document has been read, so that nobody sends documents if no worker can start. */
    static ParserServer start(ServerSettings settings, DocumentReader reader) throws IOException {
        ParserServer server = new ParserServer(settings, reader);
        try {
            server.awaitWorker();
        } catch (RuntimeException cannot) {
            server.close();
            throw cannot;
        }
        server.management.start();
        server.door.start();
        LOG.log(System.Logger.Level.INFO, "Reads documents at port " + server.port());
        return server;
    }

    /** On a node where much starts at once, the first worker may take longer to start than a document may wait. */
    private void awaitWorker() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                reader.read("# Probe".getBytes(StandardCharsets.UTF_8), "probe.md")
                        .join();
                return;
            } catch (CompletionException failure) {
                if (!(failure.getCause() instanceof ReaderBusy) || System.nanoTime() > end) {
                    throw failure;
                }
            }
        }
    }

    int port() {
        return door.getAddress().getPort();
    }

    int managementPort() {
        return management.getAddress().getPort();
    }

    boolean isIdle() {
        return readings.isIdle();
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "document-door");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        letFinish();
        door.stop(0);
        reader.close();
        management.stop(0);
        threads.shutdownNow();
    }

    /** The server's own stop would wait for the whole time even if no request is in progress. */
    private void letFinish() {
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            while (!readings.isIdle() && System.nanoTime() < end) {
                Thread.sleep(LOOK_UP_MILLIS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
