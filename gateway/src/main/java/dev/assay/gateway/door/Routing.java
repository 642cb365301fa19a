package dev.assay.gateway.door;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Match;
import dev.assay.gateway.route.Routes;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/**
 * Looks up the route of a request, and refuses the request if there is none. Two steps, with the check of credentials between them, so that only
 * known callers learn which paths exist.
 */
public final class Routing {

    private final Routes routes;

    public Routing(Routes routes) {
        this.routes = routes;
    }

    public Step lookUp() {
        return exchange -> exchange.matched(routes.find(
                exchange.request().method().name(), exchange.request().path()));
    }

    public Step refuseUnknown() {
        return Routing::refuse;
    }

    private static void refuse(Exchange exchange) {
        if (exchange.match() instanceof Match.WrongMethod wrong) {
            throw new ProblemException(CommonError.METHOD_NOT_ALLOWED, "This path does not support the method.")
                    .withHeader("Allow", String.join(", ", wrong.allowed()));
        }
        if (exchange.match() instanceof Match.Nowhere) {
            throw new ProblemException(CommonError.NOT_FOUND, "There is nothing at this path.");
        }
    }
}
