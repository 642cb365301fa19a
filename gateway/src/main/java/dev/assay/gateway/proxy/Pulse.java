package dev.assay.gateway.proxy;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long an event loop has had no turn for what waited: it beats there in even steps, and what a step takes longer is time lost. */
final class Pulse {

    static final Duration BEAT = Duration.ofMillis(50);

    private final LongSupplier nanoTime;
    private long last;
    private long lost;

    Pulse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** On the loop, every {@link #BEAT}. */
    synchronized void beat() {
        long now = nanoTime.getAsLong();
        lost += late(now);
        last = now;
    }

    /** Nanoseconds lost since the loop began, a beat that is missing now included. */
    synchronized long lost() {
        return lost + late(nanoTime.getAsLong());
    }

    private long late(long now) {
        return Math.max(0, now - last - BEAT.toNanos());
    }
}
