package dev.assay.gateway.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Limits how many pieces of work run at a time. The others wait for their turn, first come, first served. */
final class Lane {

    private final int most;
    private final Executor turns;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int open;

    /** @param turns runs waiting work, but only after {@code execute} has returned: a thousand that fail at once would otherwise nest a thousand calls */
    Lane(int most, Executor turns) {
        this.most = most;
        this.turns = turns;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(caller -> enter(() -> Uni.createFrom()
                        .deferred(work::get)
                        .onTermination()
                        .invoke(this::leave)
                        .subscribe()
                        .with(caller::complete, caller::fail)));
    }

    private void enter(Runnable work) {
        synchronized (this) {
            if (open == most) {
                waiting.add(work);
                return;
            }
            open++;
        }
        work.run();
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                open--;
                return;
            }
        }
        turns.execute(next);
    }
}
