package dev.assay.gateway.webhooks.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many messages are on their way to each receiver. Holds only receivers that have one, so that its size follows the current load. */
final class Places {

    private final int most;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

    /** @param most the limit for one receiver */
    Places(int most) {
        this.most = most;
    }

    /** @return how many were free; each of them must be {@link #giveBack given back} */
    int takeAll(UUID receiver) {
        Integer before = taken.put(receiver, most);
        return before == null ? most : most - before;
    }

    void giveBack(UUID receiver, int places) {
        taken.computeIfPresent(receiver, (same, now) -> now == places ? null : Integer.valueOf(now - places));
    }

    boolean allFree() {
        return taken.isEmpty();
    }
}
