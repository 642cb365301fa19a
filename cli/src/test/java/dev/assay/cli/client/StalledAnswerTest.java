package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that stops in the middle of an answer, without closing the connection. */
class StalledAnswerTest {

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch firstIsRead = new CountDownLatch(1);
    private final CountDownLatch paused = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/v1/stalled", exchange -> {
            requests.incrementAndGet();
            begin(exchange, "data: {\"done\": 1}\n\n");
            await(over);
        });
        server.createContext("/api/v1/slow", exchange -> {
            begin(exchange, "a");
            for (int piece = 0; piece < 6; piece++) {
                pause(Duration.ofMillis(500));
                send(exchange, "b");
            }
            exchange.close();
        });
        server.createContext("/api/v1/patient", this::waitForTheReader);
        server.start();
        client = new ApiClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "assay_key", SILENCE);
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void givesUpADownload() {
        Failure failure = assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> assertThrows(
                        Failure.class,
                        () -> client.download("/api/v1/stalled", "text/csv", folder.resolve("pool.csv"))));

        assertTrue(failure.getMessage().contains("broke off"), failure.getMessage());
    }

    @Test
    void endsAStreamOfEventsAfterWhatHasCome() {
        List<String> told = new ArrayList<>();

        assertTimeoutPreemptively(
                FAR_TOO_LONG, () -> client.events("/api/v1/stalled", event -> told.add(event.toString())));

        assertEquals(List.of("{\"done\":1}"), told);
    }

    @Test
    void asksOnceMoreAndThenSaysThatTheAnswerStopped() {
        Failure failure = assertTimeoutPreemptively(
                FAR_TOO_LONG, () -> assertThrows(Failure.class, () -> client.get("/api/v1/stalled")));

        assertEquals(2, requests.get());
        assertTrue(failure.getMessage().contains("in the middle of its answer"), failure.getMessage());
    }

    @Test
    void doesNotCountTheTimeInWhichTheReaderTakesNothing() {
        List<String> told = new ArrayList<>();

        client.events("/api/v1/patient", event -> {
            told.add(event.toString());
            if (told.size() == 1) {
                firstIsRead.countDown();
                pause(SILENCE.multipliedBy(2));
                paused.countDown();
            }
        });

        assertEquals(List.of("1", "2", "3"), told);
    }

    @Test
    void waitsForADownloadThatIsSlowButComes() throws IOException {
        Path file = folder.resolve("pool.csv");

        client.download("/api/v1/slow", "text/csv", file);

        assertEquals("abbbbbb", Files.readString(file));
    }

    /** The second event comes while the reader pauses, so that it asks for the third only afterwards; that one is slow, but comes. */
    private void waitForTheReader(HttpExchange exchange) throws IOException {
        begin(exchange, "data: 1\n\n");
        await(firstIsRead);
        send(exchange, "data: 2\n\n");
        await(paused);
        pause(SILENCE.dividedBy(2));
        send(exchange, "data: 3\n\n");
        exchange.close();
    }

    private static void begin(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        send(exchange, text);
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
