package dev.assay.scoring.epoch;

import java.time.Duration;
import java.time.Instant;

/**
 * A reading of the clock that says which quarter it is.
 *
 * @param takenAt when, by the clock of the replica that looked
 * @param recordedAt when, by the database's clock
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
