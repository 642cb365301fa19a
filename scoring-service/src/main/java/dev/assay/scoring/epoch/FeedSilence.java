package dev.assay.scoring.epoch;

import java.time.Duration;
import java.time.Instant;

/** How long nothing may be heard of a reader of the feed before nobody is taken to read. */
public final class FeedSilence {

    /** Longer than a page takes in which the engine does not come to an end with a profile, which is parked after 40 s. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private FeedSilence() {}

    /** Whether a reader that looked then is still taken to read. */
    public static boolean isWithin(Instant lastLook, Instant now) {
        return lastLook.plus(LONGEST).isAfter(now);
    }
}
