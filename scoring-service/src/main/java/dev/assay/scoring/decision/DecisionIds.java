package dev.assay.scoring.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes UUIDv7 ids (RFC 9562, method 1: a counter in rand_a), so that the order of ids is the order of decisions. */
@ApplicationScoped
class DecisionIds {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and counter of the last id, as one number. */
    private long last;

    DecisionIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        long tick = tick();
        long most = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | tick & ((1L << COUNTER_BITS) - 1);
        return new UUID(most, VARIANT | random.nextLong() & BELOW_VARIANT);
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A full counter flows over into the milliseconds, which then run ahead of the clock for a moment. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
