package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts the requests that are refused before the door, and which it therefore cannot measure. */
@Startup
@ApplicationScoped
class Refusals {

    private static final List<ErrorCode> KNOWN = List.of(
            CommonError.BAD_REQUEST,
            CommonError.NOT_FOUND,
            GatewayError.REQUEST_TIMEOUT,
            CommonError.PAYLOAD_TOO_LARGE,
            CommonError.URI_TOO_LONG,
            CommonError.HEADERS_TOO_LARGE);

    /** Shows each of them before the first. */
    Refusals() {
        KNOWN.forEach(Refusals::counter);
    }

    /** Of a connection, which no bean is injected into. */
    static void count(ErrorCode error) {
        counter(error).increment();
    }

    private static Counter counter(ErrorCode error) {
        return Counter.builder("assay.gateway.refusals")
                .description("Requests refused before the door because of their head")
                .tag("status", Integer.toString(error.status()))
                .register(Metrics.globalRegistry);
    }
}
