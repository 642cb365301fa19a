package dev.assay.gateway.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real server, whose connections have the handlers of the gateway's. */
class PipelinedConnectionTest {

    private static final int MANY = 1_000;

    /** Far more in all than the sockets hold. */
    private static final Buffer LONG = Buffer.buffer(new byte[100_000]);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void answersManyRequestsInTheirOrder() throws IOException {
        int port = serves(request -> request.response().end(request.path() + ";"));
        StringBuilder asked = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            asked.append(get("/" + i));
            expected.append("/").append(i).append(";");
        }

        try (RawHttp client = new RawHttp(port)) {
            client.send(asked + get("/end"));
            String answers = client.read("/end;");

            assertEquals(expected + "/end;", answers.replaceAll("(?s)HTTP/1.1.*?\r\n\r\n", ""));
        }
    }

    @Test
    void holdsNoMoreThanAFewAnswersForAClientThatReadsNone() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger unsent = new AtomicInteger();
        AtomicInteger mostUnsent = new AtomicInteger();
        int port = serves(request -> {
            begun.incrementAndGet();
            mostUnsent.accumulateAndGet(unsent.incrementAndGet(), Math::max);
            request.response().end(LONG).onComplete(sent -> unsent.decrementAndGet());
        });

        try (RawHttp client = new RawHttp(port)) {
            client.send(get("/").repeat(MANY));
            // The last of them are asked for, and answered, only once the first have been read.
            client.skip((long) MANY * LONG.length());
        }

        assertEquals(MANY, begun.get());
        // The server is told a moment later that one has been sent.
        assertTrue(mostUnsent.get() <= 2 * OpenRequests.MOST, "unsent: " + mostUnsent);
    }

    @Test
    void passesOnABodyBehindOtherRequests() throws IOException {
        int port = serves(request ->
                request.body().onSuccess(body -> request.response().end(body.length() + ";")));

        try (RawHttp client = new RawHttp(port)) {
            client.send(get("/").repeat(10) + "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n"
                    + "x".repeat(500_000));

            assertTrue(client.read("500000;").endsWith("500000;"));
        }
    }

    @Test
    void noticesThatTheClientOfAnOpenRequestHasLeft() throws IOException {
        CompletableFuture<Void> left = new CompletableFuture<>();
        int port = serves(request -> request.connection().closeHandler(gone -> left.complete(null)));

        try (RawHttp client = new RawHttp(port)) {
            client.send(get("/").repeat(OpenRequests.MOST));
        }

        Until.holds(left::isDone);
    }

    private int serves(Consumer<HttpServerRequest> how) {
        HttpServer server = vertx.createHttpServer()
                .connectionHandler(connection ->
                        HeadClocks.place(((ConnectionBase) connection).channel().pipeline()))
                .requestHandler(how::accept);
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }
}
