package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Gives the body of a request that the gateway itself answers a time to be whole, however often a byte of it comes: the server's own limit is on
 * silence. What is passed on to a service has a clock of its own.
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

    /** What a caller is told whose body does not come. */
    public static ProblemException late() {
        return new ProblemException(GatewayError.REQUEST_TIMEOUT, "The body did not arrive in time.");
    }
}
