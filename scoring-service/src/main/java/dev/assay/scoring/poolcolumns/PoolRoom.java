package dev.assay.scoring.poolcolumns;

import java.util.Map;

/** How much of the memory for all pools one pool may take. The pool of the epoch in use comes first: if it needs more, the others have to go. */
final class PoolRoom {

    private final long most;

    /** @param most bytes that all pools may take together */
    PoolRoom(long most) {
        this.most = most;
    }

    /**
     * The bytes that are left for one pool.
     *
     * @param taken bytes by each pool, including this one
     */
    long leftFor(String epochId, Map<String, Long> taken) {
        return most
                - taken.entrySet().stream()
                        .filter(each -> !each.getKey().equals(epochId))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** Whether the pool in use has outgrown what the others leave to it, so that they have to go. */
    boolean othersHaveToGo(String inUse, Map<String, Long> taken) {
        return taken.size() > 1 && taken.getOrDefault(inUse, 0L) > leftFor(inUse, taken);
    }
}
