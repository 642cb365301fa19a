package dev.assay.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;

/** The end of a call after its caller has had an answer or has left. */
final class Freeing {

    private static final long DRAIN_MILLIS = 100;

    private Freeing() {}

    /**
     * Frees the connection of a call.
     *
     * @param held an answer that was not passed on, or not completely. If it is complete, its connection may already carry the next call, which a
     *     reset would end; so it is first read to its end, if that comes soon. Empty if there is no answer, or if the request is incomplete, in
     *     which case the connection carries nothing else
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
