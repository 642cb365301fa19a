package dev.assay.scoring.epoch.progress;

import java.time.Duration;

/** How long nothing may be heard of a reader of the feed before nobody is taken to read. */
public final class FeedSilence {

    /** Longer than a page takes in which the engine does not come to an end with a profile, which is parked after 40 s. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private FeedSilence() {}

    /** Whether a reader that has been silent for so long is still taken to read. */
    public static boolean isShort(Duration silence) {
        return silence.compareTo(LONGEST) < 0;
    }
}
