package dev.assay.rest.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds how long a caller waits for work that goes on regardless. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * Ends as the work does, or fails if it takes longer than the limit.
     *
     * @param late supplies the failure, only if the limit has passed
     */
    public static <T> Future<T> within(Vertx vertx, Duration limit, Supplier<Throwable> late, Future<T> work) {
        Promise<T> inTime = Promise.promise();
        long timer = vertx.setTimer(limit.toMillis(), passed -> inTime.tryFail(late.get()));
        work.onComplete(end -> {
            vertx.cancelTimer(timer);
            if (end.succeeded()) {
                inTime.tryComplete(end.result());
            } else {
                inTime.tryFail(end.cause());
            }
        });
        return inTime.future();
    }
}
