package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 100;

    private final Vertx vertx = Vertx.vertx();
    private final KeptConnections connections = new KeptConnections(vertx, Optional.empty());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(connections::follow);
        router.get("/quick").handler(request -> request.end("done"));
        router.get("/slow").blockingHandler(request -> {
            asked.countDown();
            await(answer);
            request.end("done");
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void endsAConnectionThatNobodyUses() throws IOException {
        // Given
        try (Socket client = connect()) {
            BufferedReader answers = ask(client, "/quick");
            assertEquals("HTTP/1.1 200 OK", skipToBody(answers));
            answers.read(new char[4]);
            client.setSoTimeout(PAUSE_MILLIS);

            // When
            int next = readAfter(connections::closeIdle, answers);

            // Then
            assertEquals(-1, next);
        }
    }

    @Test
    void leavesAConnectionWhoseRequestIsUnderWay() throws IOException {
        // Given: used once before.
        try (Socket client = connect()) {
            BufferedReader answers = ask(client, "/quick");
            skipToBody(answers);
            answers.read(new char[4]);
            ask(client, "/slow");
            await(asked);

            // When
            connections.closeIdle();

            // Then
            answer.countDown();
            assertEquals("HTTP/1.1 200 OK", skipToBody(answers));
        }
    }

    /** The server knows of the end of its answer a little later than who reads it: tried again for a while. */
    private static int readAfter(Runnable closing, BufferedReader answers) throws IOException {
        for (int tries = PATIENCE_MILLIS / PAUSE_MILLIS; ; tries--) {
            closing.run();
            try {
                return answers.read();
            } catch (SocketTimeoutException open) {
                assertTrue(tries > 0, "still open");
            }
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static BufferedReader ask(Socket client, String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Answers the status line. */
    private static String skipToBody(BufferedReader answers) throws IOException {
        String status = answers.readLine();
        while (!answers.readLine().isEmpty()) {
            // A header.
        }
        return status;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
