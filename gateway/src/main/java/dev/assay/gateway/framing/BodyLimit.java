package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** Refuses at once a body whose announced length is too large. A body without an announced length is counted while it streams. */
public final class BodyLimit implements Step {

    @Override
    public void take(Exchange exchange) {
        long limit = exchange.route().bodyLimit();
        if (limit == 0 && exchange.hasBody()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "This operation takes no body.");
        }
        String announced = exchange.request().getHeader("Content-Length");
        if (announced != null && Long.parseLong(announced) > limit) {
            throw tooLarge(limit);
        }
    }

    /** The answer to a body over the limit, whether announced or counted. */
    public static ProblemException tooLarge(long limit) {
        return new ProblemException(CommonError.PAYLOAD_TOO_LARGE, "A body may have at most " + limit + " bytes here.");
    }
}
