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
     * @param held an answer of which nothing was passed on. It may be whole, and its connection carry the next call already, which a reset
     *     would end: so it is read to its end first, if that comes soon
     */
    static void of(HttpClientRequest request, Optional<HttpClientResponse> held, Vertx vertx) {
        held.ifPresentOrElse(answer -> drain(request, answer, vertx), request::reset);
    }

    private static void drain(HttpClientRequest request, HttpClientResponse answer, Vertx vertx) {
        long timer = vertx.setTimer(DRAIN_MILLIS, late -> request.reset());
        answer.exceptionHandler(cut -> vertx.cancelTimer(timer));
        answer.endHandler(whole -> vertx.cancelTimer(timer));
        answer.resume();
    }
}
