package dev.assay.gateway.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
public final class Until {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private Until() {}

    public static void holds(BooleanSupplier condition) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not come true within " + BOUND);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
