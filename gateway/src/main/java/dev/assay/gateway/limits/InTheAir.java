package dev.assay.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each caller are in flight. Holds only callers that have one, so that its size follows the current load. */
final class InTheAir {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** @param most the limit for one caller */
    InTheAir(int most) {
        this.most = most;
    }

    /** @return whether one more may begin; if so, {@link #ended} must be called for it */
    boolean begins(String caller) {
        boolean[] begun = {false};
        open.compute(caller, (same, now) -> {
            int before = now == null ? 0 : now;
            begun[0] = before < most;
            return begun[0] ? Integer.valueOf(before + 1) : now;
        });
        return begun[0];
    }

    void ended(String caller) {
        open.computeIfPresent(caller, (same, now) -> now == 1 ? null : now - 1);
    }
}
