package dev.assay.cli.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with a time limit. */
public final class Patience {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private Patience() {}

    /** Whether the condition became true in time. */
    public static boolean await(Duration patience, BooleanSupplier condition) {
        return await(patience, LOOK_AGAIN_MILLIS, condition);
    }

    /** The same with a longer pause between two looks, for looks that cost the other side something. */
    public static boolean await(Duration patience, long pauseMillis, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(pauseMillis)) {
                return false;
            }
        }
        return true;
    }

    /** False if the thread was interrupted while it waited. */
    public static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
