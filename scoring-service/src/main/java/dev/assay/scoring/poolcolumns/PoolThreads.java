package dev.assay.scoring.poolcolumns;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs passes over pools off the event loop, as many at once as there are cores, since more would only share their bandwidth. */
@ApplicationScoped
class PoolThreads {

    private static final int MAX_WAITING = 256;

    private final ExecutorService executor;

    PoolThreads() {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger count = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                work -> new Thread(work, "pool-pass-" + count.incrementAndGet()));
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(executor)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new ProblemException(
                                CommonError.UNAVAILABLE,
                                "Too many rankings are waiting to be read; try again in a moment.")
                        .withHeader("Retry-After", "1"));
    }

    /** Continues in the caller's present context. */
    static <T> Uni<T> backHere(Supplier<Uni<T>> elsewhere) {
        Context caller = Vertx.currentContext();
        Executor back = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return elsewhere.get().emitOn(back);
    }
}
