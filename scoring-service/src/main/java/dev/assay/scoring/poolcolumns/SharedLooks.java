package dev.assay.scoring.poolcolumns;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One look at a time. All callers who ask while one is under way share the next one, which begins after their question. */
final class SharedLooks {

    private final Supplier<Uni<Void>> look;
    private CompletableFuture<Void> running;
    private CompletableFuture<Void> next;

    SharedLooks(Supplier<Uni<Void>> look) {
        this.look = look;
    }

    /** Completes with a look that began after this call; a caller who stops waiting does not affect the others. */
    Uni<Void> join() {
        return Uni.createFrom()
                .emitter(caller -> turn().whenComplete((done, failure) -> {
                    if (failure == null) {
                        caller.complete(null);
                    } else {
                        caller.fail(failure);
                    }
                }));
    }

    private CompletableFuture<Void> turn() {
        CompletableFuture<Void> turn;
        synchronized (this) {
            if (running != null) {
                next = next == null ? new CompletableFuture<>() : next;
                return next;
            }
            turn = new CompletableFuture<>();
            running = turn;
        }
        start(turn);
        return turn;
    }

    private void start(CompletableFuture<Void> turn) {
        look.get().subscribe().with(done -> end(turn, null), failure -> end(turn, failure));
    }

    private void end(CompletableFuture<Void> turn, Throwable failure) {
        CompletableFuture<Void> following;
        synchronized (this) {
            following = next;
            running = next;
            next = null;
        }
        if (following != null) {
            start(following);
        }
        if (failure == null) {
            turn.complete(null);
        } else {
            turn.completeExceptionally(failure);
        }
    }
}
