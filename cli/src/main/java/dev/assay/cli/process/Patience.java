package dev.assay.cli.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with an end. */
public final class Patience {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private Patience() {}

    /** Whether the condition became true in time. */
    public static boolean await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(LOOK_AGAIN_MILLIS)) {
                return false;
            }
        }
        return true;
    }

    /** False where the thread was asked to stop waiting. */
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
