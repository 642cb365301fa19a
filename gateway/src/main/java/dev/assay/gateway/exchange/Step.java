package dev.assay.gateway.exchange;

/** One concern on the way in: lets the exchange pass, perhaps after adding to it what was learned, or refuses it. */
@FunctionalInterface
public interface Step {

    /** @throws dev.assay.rest.problem.ProblemException if the request ends here */
    void take(Exchange exchange);
}
