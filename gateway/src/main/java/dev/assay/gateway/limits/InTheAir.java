package dev.assay.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each caller have begun and not ended. Holds only those that have one, so that it is as small as what is going on. */
final class InTheAir {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** @param most of one caller */
    InTheAir(int most) {
        this.most = most;
    }

    /** @return whether one more may be in the air; if so it has to be {@link #ended} */
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
