package dev.assay.gateway.framing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that sends without end to a server that does not answer. */
class HeldConnectionTest {

    /** In bytes. Far more than the sockets hold. */
    private static final int MUCH = 100_000_000;

    private static final int PIECE = 8_000;

    /** A socket that takes nothing so often, at intervals, is not read. */
    private static final int ATTEMPTS = 100;

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private static final int PATIENCE_MILLIS = 15_000;

    private static final String END = "END";

    private final Vertx vertx = Vertx.vertx();
    private final Promise<Void> released = Promise.promise();
    private final AtomicLong bodies = new AtomicLong();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void takesNoBodyWhileEarlierRequestsAreOpen() throws IOException {
        try (SocketChannel client = connects()) {
            send(client, head("GET", "/", "A: b").repeat(2 * OpenRequests.MOST));
            send(client, head("POST", "/last", "Content-Length: " + MUCH));
            long taken = sendUntilStuck(client, "x".repeat(PIECE));
            assertTrue(taken < MUCH, "all was taken");

            released.complete();
            client.configureBlocking(true);
            for (long left = MUCH - taken; left > 0; left -= PIECE) {
                send(client, "x".repeat((int) Math.min(left, PIECE)));
            }
            awaitEnd(client);
        }

        assertEquals(MUCH, bodies.get());
    }

    @Test
    void takesNoHeadsWhileEarlierRequestsAreOpen() throws IOException {
        String head = head("GET", "/", "Padding: " + "x".repeat(PIECE / 2));
        try (SocketChannel client = connects()) {
            long taken = sendUntilStuck(client, head);
            assertTrue(taken < MUCH, "all was taken");

            released.complete();
            client.configureBlocking(true);
            send(client, head.substring((int) (taken % head.length())) + head("GET", "/last", "A: b"));
            awaitEnd(client);
        }
    }

    private SocketChannel connects() throws IOException {
        int port = vertx.createHttpServer()
                .connectionHandler(connection ->
                        HeadClocks.place(((ConnectionBase) connection).channel().pipeline()))
                .requestHandler(this::answerOnceReleased)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    }

    private void answerOnceReleased(HttpServerRequest request) {
        request.handler(piece -> bodies.addAndGet(piece.length()));
        Future.all(request.end(), released.future())
                .onSuccess(both -> request.response().end(request.path().equals("/last") ? END : ""));
    }

    private static String head(String method, String path, String header) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n";
    }

    private static void send(SocketChannel client, String text) throws IOException {
        client.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    /** Sends the same again and again, but not too much, and returns how many bytes of it were taken. */
    private static long sendUntilStuck(SocketChannel client, String text) throws IOException {
        client.configureBlocking(false);
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
        long taken = 0;
        for (int failed = 0; taken < MUCH && failed < ATTEMPTS; ) {
            int now = client.write(bytes);
            taken += now;
            failed = now > 0 ? 0 : failed + 1;
            if (failed > 0) {
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
            if (!bytes.hasRemaining()) {
                bytes.clear();
            }
        }
        return taken;
    }

    private static void awaitEnd(SocketChannel client) throws IOException {
        client.socket().setSoTimeout(PATIENCE_MILLIS);
        assertEquals(END, new Scanner(client.socket().getInputStream(), US_ASCII).findWithinHorizon(END, 0));
    }
}
