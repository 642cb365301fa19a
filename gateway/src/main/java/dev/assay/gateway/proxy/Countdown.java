package dev.assay.gateway.proxy;

import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one clock of a call, for its current wait. Setting it again replaces the previous wait. Waits mostly follow each other within microseconds,
 * each ending later than the one before, so a running timer is kept, and is restarted for the rest when it fires.
 */
final class Countdown {

    private static final long NONE = -1;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Vertx vertx;
    private final Handler<ProblemException> over;

    /** By {@link System#nanoTime}, like {@link #timerEndsAt}. */
    private long endsAt;

    private Supplier<ProblemException> whenOver;
    private long timer = NONE;
    private long timerEndsAt;

    /** @param over receives the problem of the wait that ran out */
    Countdown(Vertx vertx, Handler<ProblemException> over) {
        this.vertx = vertx;
        this.over = over;
    }

    /** @param reason asked only when the time is over, because who is to blame may not be known before */
    void run(Duration time, Supplier<ProblemException> reason) {
        long now = System.nanoTime();
        endsAt = now + Math.max(MILLI, time.toNanos());
        whenOver = reason;
        // Timers have a resolution of a millisecond.
        if (timer == NONE || endsAt - timerEndsAt < -MILLI) {
            vertx.cancelTimer(timer);
            start(now);
        }
    }

    /** Ends the current wait, until {@link #run} begins another. */
    void pause() {
        whenOver = null;
    }

    void stop() {
        pause();
        vertx.cancelTimer(timer);
        timer = NONE;
    }

    private void start(long now) {
        timerEndsAt = endsAt;
        timer = vertx.setTimer(Math.max(1, (endsAt - now + MILLI - 1) / MILLI), this::passed);
    }

    private void passed(long ended) {
        timer = NONE;
        long now = System.nanoTime();
        if (whenOver != null && endsAt - now > 0) {
            start(now);
        } else if (whenOver != null) {
            over.handle(whenOver.get());
        }
    }
}
