package dev.assay.gateway.exchange;

/** One concern of the way in: lets the exchange pass, perhaps with something learned, or refuses it. */
@FunctionalInterface
public interface Step {

    /** @throws dev.assay.rest.problem.ProblemException when the request ends here */
    void take(Exchange exchange);
}
