package dev.assay.database;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of day for whoever deletes by it: the earlier one of this reading and the one before, so that a clock that is ahead
 * once deletes nothing. The first reading is that of its making.
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
