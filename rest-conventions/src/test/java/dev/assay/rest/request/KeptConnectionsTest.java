package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {

    private static final int TRIES = 100;

    private final Vertx vertx = Vertx.vertx();
    private final KeptConnections connections = new KeptConnections(vertx, Optional.empty());
    private KeptServer server;
    private KeptClient client;

    @BeforeEach
    void connect() throws Exception {
        server = new KeptServer(connections::follow);
        client = new KeptClient(server.port());
        client.ask("/quick");
        client.answer();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void endsAConnectionThatNobodyUses() throws IOException {
        // When, Then
        assertTrue(endsWhenClosed());
    }

    @Test
    void leavesAConnectionWhoseRequestIsUnderWay() throws IOException {
        // Given: used once before.
        client.ask("/slow");
        server.awaitSlow();

        // When
        connections.closeIdle();

        // Then
        server.answerSlow();
        client.answer();
    }

    /** The server knows of the end of its answer a little later than who reads it: tried again for a while. */
    private boolean endsWhenClosed() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            connections.closeIdle();
            if (client.hasEnded()) {
                return true;
            }
        }
        return false;
    }
}
