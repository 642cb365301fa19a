package dev.assay.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;

/** The end of a call of which nobody is told any more. */
final class Freeing {

    private static final long DRAIN_MILLIS = 100;

    private Freeing() {}

    /**
     * Frees the connection of a call.
     *
     * @param held an answer that was not passed on, or not all of it. It may be whole, and its connection carry the next call already, which
     *     a reset would end: so it is read to its end first, if that comes soon. Empty where there is none, and where the request is not whole:
     *     then the connection carries nothing else
     */
    static void of(HttpClientRequest request, Optional<HttpClientResponse> held, Vertx vertx) {
        held.ifPresentOrElse(answer -> drain(request, answer, vertx), request::reset);
    }

    private static void drain(HttpClientRequest request, HttpClientResponse answer, Vertx vertx) {
        if (answer.end().isComplete()) {
            return;
        }
        long timer = vertx.setTimer(DRAIN_MILLIS, late -> request.reset());
        answer.exceptionHandler(cut -> vertx.cancelTimer(timer));
        answer.endHandler(whole -> vertx.cancelTimer(timer));
        answer.handler(ignored -> {});
        answer.resume();
    }
}
