package dev.assay.scoring.poolcolumns;

import java.util.Map;
import java.util.UUID;

/** How rows were at a moment that has passed, laid over what they are now. */
final class Overlay {

    /** Nothing has changed. */
    static final Overlay NONE = new Overlay(Map.of(), null);

    /** Takes rows as they were. */
    @FunctionalInterface
    interface Rows {

        void take(Chunk chunk, int row);
    }

    private final Map<UUID, Long> changed;
    private final Past past;

    /** @param changed where the past keeps each candidate who is not as then */
    Overlay(Map<UUID, Long> changed, Past past) {
        this.changed = changed;
        this.past = past;
    }

    /** Whether what the candidate is now does not count. */
    boolean hides(long high, long low) {
        return !changed.isEmpty() && changed.containsKey(new UUID(high, low));
    }

    /** Those who were there. */
    void forEach(Rows rows) {
        for (long entry : changed.values()) {
            if (past.chunk(entry).packed[past.row(entry)] != Packed.NOBODY) {
                rows.take(past.chunk(entry), past.row(entry));
            }
        }
    }
}
