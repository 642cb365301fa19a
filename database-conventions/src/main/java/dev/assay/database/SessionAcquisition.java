package dev.assay.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Waits a bounded time for a session, which holds a connection of the pool, and closes one that arrives too late. The pool's own time-out
 * cannot be used: in Vert.x 4.5.25, a waiter whose time runs out while its connection is being handed over is both failed and served, and
 * that connection is lost to the pool forever (vert.x issue 6169).
 */
final class SessionAcquisition {

    private static final Logger LOG = Logger.getLogger(SessionAcquisition.class);

    private final Vertx vertx;
    private final Duration patience;

    SessionAcquisition(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /** The session, or a failure with {@link TimeoutException} if it does not arrive in time. Must be subscribed to on an event loop. */
    <S extends Mutiny.Closeable> Uni<S> await(Supplier<Uni<S>> opening) {
        return Uni.createFrom().completionStage(() -> opened(opening));
    }

    private <S extends Mutiny.Closeable> CompletionStage<S> opened(Supplier<Uni<S>> opening) {
        CompletableFuture<S> acquired = new CompletableFuture<>();
        long timer = vertx.setTimer(
                patience.toMillis(),
                passed -> acquired.completeExceptionally(new TimeoutException("No connection is free")));
        acquired.whenComplete((session, failure) -> vertx.cancelTimer(timer));
        opening.get().subscribe().with(session -> handOver(session, acquired), acquired::completeExceptionally);
        return acquired;
    }

    private static <S extends Mutiny.Closeable> void handOver(S session, CompletableFuture<S> acquired) {
        if (!acquired.complete(session)) {
            session.close()
                    .subscribe()
                    .with(closed -> {}, failure -> LOG.warn("A session that came too late does not close", failure));
        }
    }
}
