package dev.assay.system;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, with a time limit, until a condition holds. */
public final class Eventually {

    private Eventually() {}

    public static void isTrue(Duration patience, String what, Callable<Boolean> condition) throws Exception {
        isTrue(patience, () -> what, condition);
    }

    /** @param what called only if the condition has not come true */
    public static void isTrue(Duration patience, Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not after " + patience.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(100_000_000L);
        }
    }
}
