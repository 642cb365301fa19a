package dev.assay.gateway.proxy;

import dev.assay.gateway.framing.BodyClock;
import dev.assay.gateway.framing.BodyLimit;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** Moves a request's body to the service piece by piece, at the pace of the slower side, and counts what passes. */
final class Upload {

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long limit;
    private final Runnable moved;
    private final Promise<Void> done = Promise.promise();
    private long passed;

    /**
     * @param limit in bytes; the upload fails with a problem before any byte beyond it is passed on
     * @param moved run after each piece
     */
    Upload(HttpServerRequest from, HttpClientRequest to, long limit, Runnable moved) {
        this.from = from;
        this.to = to;
        this.limit = limit;
        this.moved = moved;
    }

    /** Completes once the last byte has been handed on. */
    Future<Void> start() {
        from.exceptionHandler(done::tryFail);
        from.handler(this::pass);
        from.endHandler(end -> {
            if (!done.future().isComplete()) {
                to.end();
                done.tryComplete();
            }
        });
        from.resume();
        return done.future();
    }

    /** Bytes so far. */
    long passed() {
        return passed;
    }

    boolean finished() {
        return done.future().succeeded();
    }

    /** The answer to a caller whose body did not pass in time. The caller was late only if the service would have taken more. */
    ProblemException late() {
        return to.writeQueueFull() ? UpstreamProblem.late() : BodyClock.late();
    }

    /** Discards whatever still arrives. */
    void abandon() {
        done.tryFail("abandoned");
    }

    private void pass(Buffer piece) {
        if (done.future().isComplete()) {
            return;
        }
        passed += piece.length();
        if (passed > limit) {
            done.tryFail(BodyLimit.tooLarge(limit));
            return;
        }
        to.write(piece);
        moved.run();
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
        }
    }
}
