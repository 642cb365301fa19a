package dev.assay.gateway.proxy;

import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one clock of a call: what it waits for now. Setting it again ends the wait before. Waits mostly follow each other within microseconds
 * and end later than the one before, so that a timer that is under way stays, and is set for the rest when it comes to its end.
 */
final class Countdown {

    private static final long NONE = -1;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Vertx vertx;
    private final Handler<ProblemException> over;

    /** Of {@link System#nanoTime}, as is {@link #timerEndsAt}. */
    private long endsAt;

    private Supplier<ProblemException> whenOver;
    private long timer = NONE;
    private long timerEndsAt;

    /** @param over is given the problem of the wait that came to its end */
    Countdown(Vertx vertx, Handler<ProblemException> over) {
        this.vertx = vertx;
        this.over = over;
    }

    /** @param reason asked only then: who is to blame may show only then */
    void run(Duration time, Supplier<ProblemException> reason) {
        long now = System.nanoTime();
        endsAt = now + Math.max(MILLI, time.toNanos());
        whenOver = reason;
        // Timers have no more than milliseconds.
        if (timer == NONE || endsAt - timerEndsAt < -MILLI) {
            vertx.cancelTimer(timer);
            start(now);
        }
    }

    /** Nothing is waited for until it runs again. */
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
