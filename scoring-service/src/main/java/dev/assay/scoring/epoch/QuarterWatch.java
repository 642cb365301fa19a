package dev.assay.scoring.epoch;

import java.util.Optional;

/**
 * What follows from a reading of the clock. A clock that jumped ahead is found out when it is right again, or by another replica: a reading that
 * disagrees restarts the wait.
 */
enum QuarterWatch {
    /** The quarter is the one in use, an earlier one, or one that a command went back from: any earlier reading is forgotten. */
    NOTHING_NEW,
    /** The first reading of this quarter; kept until another one confirms or contradicts it. */
    FIRST,
    /** First read less than a day ago. */
    WAITING,
    /** First read a day or more ago, and not contradicted since. */
    CONFIRMED;

    static QuarterWatch of(Quarter inUse, Optional<ClockReading> first, ClockReading now) {
        if (!now.quarter().isAfter(inUse)) {
            return NOTHING_NEW;
        }
        if (first.isEmpty() || !first.get().quarter().equals(now.quarter())) {
            return FIRST;
        }
        return first.get().isConfirmedBy(now) ? CONFIRMED : WAITING;
    }
}
