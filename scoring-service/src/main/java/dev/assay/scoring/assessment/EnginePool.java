package dev.assay.scoring.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Runs the engine off the event loop, on as many threads as there are cores and with a bounded queue before them. */
// At start, so that the metrics exist before the first change.
@Startup
@ApplicationScoped
public class EnginePool {

    /** Waiting callers, with one profile each. */
    private static final int MAX_WAITING = 64;
    /** Epochs that are followed at once, each of which keeps as many profiles waiting as there are threads. */
    private static final int MAX_FOLLOWED = 6;

    private final Timer duration;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final EngineThreads pool;

    EnginePool(MeterRegistry metrics, EngineConfig config) {
        this.duration = Timer.builder("assay.assessment.duration")
                .description("Time the engine takes for one profile")
                .publishPercentileHistogram()
                .register(metrics);
        this.pool = new EngineThreads(threads, MAX_WAITING + MAX_FOLLOWED * threads, config);
        Gauge.builder("assay.engine.threads.lost", pool::lost)
                .description("Threads that the engine has not come back from in time")
                .register(metrics);
    }

    @PreDestroy
    void stop() {
        pool.stop();
    }

    /** How many profiles can be assessed at once. */
    public int width() {
        return threads;
    }

    /** Threads that have not returned in time. */
    int lost() {
        return pool.lost();
    }

    /** Whether no thread is left that could assess anything. */
    boolean isExhausted() {
        return pool.isExhausted();
    }

    /** Runs the engine on the caller's thread, timed. */
    public Assessment assess(Assessor assessor, JsonNode profile, LocalDate asOf) {
        return duration.record(() -> assessor.assess(profile, asOf));
    }

    /**
     * Runs the work on an engine thread and continues in the caller's context; fails with 503 if too many are waiting already.
     *
     * @return fails with {@link EngineOverdue} if the engine does not finish in time
     */
    public <T> Uni<T> run(Supplier<T> work) {
        Context caller = Vertx.currentContext();
        Executor back = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom()
                .<T>emitter(answer -> pool.run(work, answer))
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new ProblemException(
                                CommonError.UNAVAILABLE,
                                "Too many profiles are waiting to be assessed; try again in a moment.")
                        .withHeader("Retry-After", "1"))
                .emitOn(back);
    }
}
