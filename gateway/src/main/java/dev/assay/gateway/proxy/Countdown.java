package dev.assay.gateway.proxy;

import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** The one clock of a call: what it waits for now. Setting it again ends the wait before. */
final class Countdown {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Handler<ProblemException> over;
    private long timer = NONE;

    /** @param over is given the problem of the wait that came to its end */
    Countdown(Vertx vertx, Handler<ProblemException> over) {
        this.vertx = vertx;
        this.over = over;
    }

    void run(Duration time, ProblemException whenOver) {
        run(time, () -> whenOver);
    }

    /** @param whenOver who is to blame may show only then */
    void run(Duration time, Supplier<ProblemException> whenOver) {
        stop();
        timer = vertx.setTimer(Math.max(1, time.toMillis()), passed -> over.handle(whenOver.get()));
    }

    void stop() {
        vertx.cancelTimer(timer);
    }
}
