package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionAcquisitionTest {

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Session> pool = new CompletableFuture<>();
    private final Session session = new Session();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void handsOverTheSessionThatComesInTime() {
        // Given
        var acquisition = await(Duration.ofMinutes(1));

        // When
        pool.complete(session);

        // Then
        assertSame(session, acquisition.join());
        assertFalse(session.closed);
    }

    @Test
    void closesTheSessionThatComesTooLate() {
        // Given
        var acquisition = await(Duration.ofMillis(1));
        var failure = assertThrows(
                CompletionException.class,
                () -> acquisition.orTimeout(30, TimeUnit.SECONDS).join());

        // When
        pool.complete(session);

        // Then
        assertEquals("No connection is free", failure.getCause().getMessage());
        assertInstanceOf(TimeoutException.class, failure.getCause());
        assertTrue(session.closed);
    }

    @Test
    void closesTheSessionOfCallersThatLeft() {
        // Given
        var waiting = new SessionAcquisition(vertx, Duration.ofMinutes(1))
                .await(() -> Uni.createFrom().completionStage(pool))
                .subscribe()
                .with(session -> {});
        waiting.cancel();

        // When
        pool.complete(session);

        // Then
        assertTrue(session.closed);
    }

    @Test
    void failsAsOpeningFails() {
        // Given
        var acquisition = await(Duration.ofMinutes(1));

        // When
        pool.completeExceptionally(new ConnectException("refused"));

        // Then
        var failure = assertThrows(CompletionException.class, acquisition::join);
        assertInstanceOf(ConnectException.class, failure.getCause());
    }

    private CompletableFuture<Session> await(Duration patience) {
        return new SessionAcquisition(vertx, patience)
                .await(() -> Uni.createFrom().completionStage(pool))
                .subscribeAsCompletionStage();
    }

    private static final class Session implements Mutiny.Closeable {

        private volatile boolean closed;

        @Override
        public Uni<Void> close() {
            return Uni.createFrom().voidItem().invoke(() -> closed = true);
        }
    }
}
