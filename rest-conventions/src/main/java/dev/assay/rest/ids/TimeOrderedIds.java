package dev.assay.rest.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 ids (RFC 9562, method 1: a counter in rand_a). Ids of one process only increase, even if the clock is set back. */
public final class TimeOrderedIds {

    /** Sorts after every id: the start of a list with the newest first. */
    public static final UUID LAST = new UUID(-1, -1);

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Milliseconds and counter of the last id, as one number. */
    private long last;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long tick = tick();
        long most = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | tick & ((1L << COUNTER_BITS) - 1);
        return new UUID(most, VARIANT | random.nextLong() & BELOW_VARIANT);
    }

    /** A full counter overflows into the milliseconds, which then run ahead of the clock for a moment. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
