package dev.assay.profile.changes;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A writer that has drawn its place in the feed and commits only when it is told to. */
public final class HeldTransaction {

    private final CompletableFuture<Void> drawn = new CompletableFuture<>();
    private final CompletableFuture<Void> go = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    public void commit() {
        go.complete(null);
        await(ended);
    }

    private void run(Database database, ChangeLog log, UUID candidate) {
        Change change = new Change(candidate, 1, ChangeKind.ERASED, Instant.EPOCH);
        var eventLoop = MutinyHelper.executor(Vertx.currentContext());
        database.write(session -> log.add(session, change)
                        .invoke(() -> drawn.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(go).emitOn(eventLoop)))
                .subscribe()
                .with(ended::complete, failure -> {
                    drawn.completeExceptionally(failure);
                    ended.completeExceptionally(failure);
                });
    }

    private static void await(CompletableFuture<Void> event) {
        try {
            event.get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Begins such transactions with the service's own parts. */
    @ApplicationScoped
    public static class Maker {

        private final Vertx vertx;
        private final Database database;
        private final ChangeLog log;

        Maker(Vertx vertx, Database database, ChangeLog log) {
            this.vertx = vertx;
            this.database = database;
            this.log = log;
        }

        public HeldTransaction begin(UUID candidate) {
            HeldTransaction held = new HeldTransaction();
            vertx.getOrCreateContext().runOnContext(now -> held.run(database, log, candidate));
            await(held.drawn);
            return held;
        }
    }
}
