package dev.assay.gateway.exchange;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.problem.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The one place where a failure becomes a status. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /** How long a caller may go on sending a refused body, so that it reads the answer instead of getting a reset. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private Failures() {}

    /** Ends the exchange with a problem, or cuts the connection if part of an answer is already on its way. */
    public static void answer(Exchange exchange, Throwable failure) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            cut(exchange, failure);
            return;
        }
        ProblemException problem = problem(failure);
        problem.headers().forEach(response::putHeader);
        boolean unread = exchange.hasBody() && !exchange.request().isEnded();
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        ProblemWriter.write(exchange.context(), problem.code(), problem.getMessage());
        if (unread) {
            drainAndClose(exchange);
        }
    }

    /** Whoever reads nothing is to blame for an answer that stands still. */
    private static void cut(Exchange exchange, Throwable failure) {
        LOG.warnf("Answer cut short: %s", failure.getMessage());
        if (!exchange.response().writeQueueFull()) {
            exchange.cutWith(problem(failure).code().status());
        }
        exchange.request().connection().close();
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException expected) {
            return expected;
        }
        LOG.error("Unexpected failure", failure);
        return new ProblemException(
                CommonError.INTERNAL,
                "The fault is on the server's side and has been logged; quote the request id when asking for help.");
    }

    /** Ends the connection of an exchange that was answered before its body was read. */
    public static void drainAndClose(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        long timer = exchange.context()
                .vertx()
                .setTimer(LINGER.toMillis(), late -> request.connection().close());
        request.exceptionHandler(gone -> exchange.context().vertx().cancelTimer(timer));
        request.handler(ignored -> {});
        request.endHandler(end -> {
            exchange.context().vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }
}
