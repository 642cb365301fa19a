package dev.assay.scoring.follower.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between tries, each of random length so that replicas do not retry in step. */
public final class Backoff {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 3_000;

    private final RandomGenerator random;
    private long millis = FIRST_MILLIS;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half and all of the present pause. */
    public Duration next() {
        long pause = millis / 2 + random.nextLong(millis / 2 + 1);
        millis = Math.min(millis * 2, LONGEST_MILLIS);
        return Duration.ofMillis(pause);
    }

    public void reset() {
        millis = FIRST_MILLIS;
    }
}
