package dev.assay.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket in the terms of the IETF's rate limit header fields: {@code q} requests in a window of {@code w}
 * seconds, {@code r} of them left, all of them available again in {@code t} seconds.
 *
 * @param perSecond requests by which the bucket refills every second
 * @param burst how many requests it holds
 */
record Policy(int perSecond, int burst) {

    Policy {
        if (perSecond < 1 || burst < perSecond) {
            throw new IllegalArgumentException("assay.gateway.limits.per-second must be at least 1 (it is " + perSecond
                    + ") and assay.gateway.limits.burst at least as much (it is " + burst + ").");
        }
    }

    Bucket bucket(TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** How long an empty bucket takes to refill, and so how long an unused one has to be kept. */
    Duration window() {
        return Duration.ofSeconds((burst + perSecond - 1) / perSecond);
    }

    /** Value of {@code RateLimit-Policy}. */
    String described() {
        return "\"requests\";q=" + burst + ";w=" + window().toSeconds();
    }

    /** Value of {@code RateLimit}. */
    String left(ConsumptionProbe probe) {
        return "\"requests\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    /** Value of {@code Retry-After}. */
    String wait(ConsumptionProbe probe) {
        return Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private static long seconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return (nanos + second - 1) / second;
    }
}
