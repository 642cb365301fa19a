package dev.assay.scoring.poolcolumns.columns;

import java.util.Map;
import java.util.UUID;

/** How rows were at an earlier moment, laid over how they are now. */
public final class Overlay {

    /** Nothing has changed. */
    public static final Overlay NONE = new Overlay(Map.of(), null);

    /** Takes rows as they were. */
    @FunctionalInterface
    interface Rows {

        void take(Chunk chunk, int row);
    }

    private final Map<UUID, Long> changed;
    private final Past past;

    /** @param changed where the past keeps each candidate who has changed since then */
    Overlay(Map<UUID, Long> changed, Past past) {
        this.changed = changed;
        this.past = past;
    }

    /** Whether the candidate's present row does not count. */
    boolean hides(long high, long low) {
        return !changed.isEmpty() && changed.containsKey(new UUID(high, low));
    }

    /** The rows of changed candidates who were in the pool then. */
    void forEach(Rows rows) {
        for (long entry : changed.values()) {
            if (past.chunk(entry).packed[past.row(entry)] != Packed.NOBODY) {
                rows.take(past.chunk(entry), past.row(entry));
            }
        }
    }
}
