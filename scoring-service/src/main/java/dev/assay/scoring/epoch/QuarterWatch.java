package dev.assay.scoring.epoch;

import java.util.Optional;

/**
 * What follows from a reading of the clock. A clock that jumped ahead is found out when it is right again, or by another replica: a reading that
 * disagrees starts the wait anew.
 */
enum QuarterWatch {
    /** The quarter is the one in use, an earlier one, or one that was gone back from: whatever was read before is forgotten. */
    NOTHING_NEW,
    /** The first to say so; kept until another one confirms or contradicts it. */
    FIRST,
    /** Said before, less than a day ago. */
    WAITING,
    /** Said before, a day ago or more, and by nobody contradicted since. */
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
