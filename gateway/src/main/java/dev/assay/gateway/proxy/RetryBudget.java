package dev.assay.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** Limits how many calls to a service may be sent a second time to a tenth, so that a service in trouble does not get much more load. */
final class RetryBudget {

    private static final int CALLS_PER_RETRY = 10;

    /** In calls. Bounded so that the savings of a quiet day are not spent in one burst. */
    private static final int MOST_SAVED = 10 * CALLS_PER_RETRY;

    private final AtomicInteger calls = new AtomicInteger();

    void called() {
        calls.updateAndGet(saved -> Math.min(saved + 1, MOST_SAVED));
    }

    boolean allowsOne() {
        return calls.getAndUpdate(saved -> saved >= CALLS_PER_RETRY ? saved - CALLS_PER_RETRY : saved)
                >= CALLS_PER_RETRY;
    }
}
