package dev.assay.scoring.assessment.engine;

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
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the engine off the event loop, on as many threads as there are cores, shared fairly by the callers and the followers of the feed. */
// At start, so that the metrics exist before the first change.
@Startup
@ApplicationScoped
public class EnginePool {

    private static final int MOST_WAITING = 64;
    private static final int MOST_CHECKS_WAITING = 16;
    /** A change is put aside if the engine does not come to an end with it, so a slow machine is given time; its thread is replaced after the first. */
    private static final int DEADLINES_OF_A_CHANGE = 2;

    private final Timer duration;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Lane callers = new Lane(MOST_WAITING, Integer.MAX_VALUE, 1);
    /** A follower has no more changes in hand than there can be threads, so that this needs no limit. */
    private final Lane followers = new Lane(Integer.MAX_VALUE, Integer.MAX_VALUE, DEADLINES_OF_A_CHANGE);

    /** A check takes many times as long as an assessment, so there is a thread that does none, if there is more than one. */
    private final Lane checks = new Lane(MOST_CHECKS_WAITING, Math.max(1, threads / 2), 1);

    private final EngineThreads pool;
    private final EngineConfig config;

    EnginePool(MeterRegistry metrics, EngineConfig config) {
        this.duration = Timer.builder("assay.assessment.duration")
                .description("Time the engine takes for one profile")
                .publishPercentileHistogram()
                .register(metrics);
        this.config = config;
        this.pool = new EngineThreads(threads, List.of(callers, followers, checks), config);
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

    /** How many threads there can be at most, those included that do not come back. */
    public int mostThreads() {
        return threads + config.lostThreads();
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
     * Runs the work of a caller on an engine thread and continues in the caller's context; fails with 503 if too many are waiting already.
     *
     * @return fails with {@link EngineOverdue} if the engine does not finish in time
     */
    public <T> Uni<T> run(Supplier<T> work) {
        return run(callers, step -> work.get());
    }

    /** The same for a follower of the feed, whose work waits for its turn beside that of callers and is given more time. */
    public <T> Uni<T> follow(Supplier<T> work) {
        return run(followers, step -> work.get());
    }

    /**
     * The same for a check that assesses a profile many times: few run at once, each for a limited time as a whole.
     *
     * @param work calls what it is given before each further assessment, so that it ends there when nobody waits for it any more
     * @return fails with 504 when the time is used up, waiting included
     */
    public <T> Uni<T> check(Function<Runnable, T> work) {
        return run(checks, work)
                .ifNoItem()
                .after(config.checkTime())
                .failWith(() -> new ProblemException(
                        CommonError.TIMEOUT,
                        "The check of this profile did not come to an end in time; that of a shorter one takes less."));
    }

    private <T> Uni<T> run(Lane lane, Function<Runnable, T> work) {
        Context caller = Vertx.currentContext();
        Executor back = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom()
                .<T>emitter(answer -> pool.run(new EngineTask<>(lane, work, answer)))
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new ProblemException(
                                CommonError.UNAVAILABLE,
                                "Too many profiles are waiting to be assessed; try again in a moment.")
                        .withHeader("Retry-After", "1"))
                .emitOn(back);
    }
}
