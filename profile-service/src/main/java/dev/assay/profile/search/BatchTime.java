package dev.assay.profile.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells whether another batch would end in time, if it takes as long as the one before. */
final class BatchTime {

    private final LongSupplier nanos;
    private final long end;
    private long begun;

    BatchTime(Duration limit, LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + limit.toNanos();
    }

    void begin() {
        begun = nanos.getAsLong();
    }

    /** To be asked when the batch that was begun has ended. */
    boolean hasRoomForAnother() {
        long now = nanos.getAsLong();
        return now + (now - begun) - end <= 0;
    }
}
