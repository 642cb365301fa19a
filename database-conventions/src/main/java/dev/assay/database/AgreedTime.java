package dev.assay.database;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time for code that deletes by age: the earlier of the current and the previous reading of the clock, so that a clock that
 * is wrongly ahead once deletes nothing. The first reading is taken on construction.
 */
public final class AgreedTime {

    private final InstantSource clock;
    private Instant before;

    public AgreedTime(InstantSource clock) {
        this.clock = clock;
        this.before = clock.instant();
    }

    public synchronized Instant next() {
        Instant now = clock.instant();
        Instant agreed = now.isBefore(before) ? now : before;
        before = now;
        return agreed;
    }
}
