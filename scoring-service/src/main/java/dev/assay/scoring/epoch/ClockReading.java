package dev.assay.scoring.epoch;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock said once that a quarter had begun.
 *
 * @param takenAt by the clock of the replica that looked
 * @param recordedAt by the database's
 */
record ClockReading(Quarter quarter, Instant takenAt, Instant recordedAt) {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Whether the later reading says the same, a day or more after this one by both clocks. */
    boolean isConfirmedBy(ClockReading later) {
        return later.quarter.equals(quarter) && isADay(takenAt, later.takenAt) && isADay(recordedAt, later.recordedAt);
    }

    private static boolean isADay(Instant earlier, Instant later) {
        return !later.isBefore(earlier.plus(A_DAY));
    }
}
