package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Limits the time in which the whole body of a request to the gateway's own operations must arrive, even if it keeps trickling in: the server
 * itself only limits silence. Requests that are passed on to a service have a clock of their own.
 */
public final class BodyClock {

    private final Duration limit;

    public BodyClock(Duration limit) {
        this.limit = limit;
    }

    public void start(Exchange exchange) {
        if (!exchange.hasBody() || exchange.request().isEnded()) {
            return;
        }
        Vertx vertx = exchange.context().vertx();
        long timer = vertx.setTimer(limit.toMillis(), over -> Failures.answer(exchange, late()));
        exchange.context().addEndHandler(end -> vertx.cancelTimer(timer));
        exchange.request().end().onSuccess(whole -> {
            vertx.cancelTimer(timer);
            exchange.completed();
        });
    }

    /** The answer to a caller whose body does not arrive in time. */
    public static ProblemException late() {
        return new ProblemException(GatewayError.REQUEST_TIMEOUT, "The body did not arrive in time.");
    }
}
