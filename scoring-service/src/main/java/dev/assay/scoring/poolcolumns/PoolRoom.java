package dev.assay.scoring.poolcolumns;

import java.util.Map;

/** How much memory a pool may take of what all may take together. The one of the epoch in use comes first: where it needs more, the others have to go. */
final class PoolRoom {

    private final long most;

    /** @param most bytes of all pools */
    PoolRoom(long most) {
        this.most = most;
    }

    /**
     * What is left for one.
     *
     * @param taken by each pool, this one as well
     */
    long leftFor(String epochId, Map<String, Long> taken) {
        return most
                - taken.entrySet().stream()
                        .filter(each -> !each.getKey().equals(epochId))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** Whether the pool in use has outgrown what the others leave, and would not without them. */
    boolean othersHaveToGo(String inUse, Map<String, Long> taken) {
        return taken.size() > 1 && taken.getOrDefault(inUse, 0L) > leftFor(inUse, taken);
    }
}
