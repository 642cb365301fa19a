package dev.assay.gateway.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginTest {

    /** As many as showed a port that was not free yet. */
    private static final int STOPS = 500;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closesItsThreads() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void leavesItsPortFreeWhenItHasStopped() throws IOException {
        Origin origin = new Origin(vertx);

        for (int i = 0; i < STOPS; i++) {
            origin.start();
            origin.stop();

            int port = URI.create(origin.url()).getPort();
            try (ServerSocket next = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertTrue(next.isBound());
            }
        }
    }
}
