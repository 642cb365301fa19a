package dev.assay.gateway.proxy;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much time an event loop has lost to other work or to pauses: it beats on the loop at a fixed interval, and any delay of a beat is lost time. */
final class Pulse {

    static final Duration BEAT = Duration.ofMillis(50);

    private final LongSupplier nanoTime;
    private long last;
    private long lost;

    Pulse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Called on the loop, every {@link #BEAT}. */
    synchronized void beat() {
        long now = nanoTime.getAsLong();
        lost += late(now);
        last = now;
    }

    /** Nanoseconds lost since this pulse began, including the delay of a beat that is overdue now. */
    synchronized long lost() {
        return lost + late(nanoTime.getAsLong());
    }

    private long late(long now) {
        return Math.max(0, now - last - BEAT.toNanos());
    }
}
