package dev.assay.scoring.epoch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times in the rows of native queries, which come as the driver has them. */
final class DatabaseTimes {

    private DatabaseTimes() {}

    static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    static Optional<Instant> optional(Object column) {
        return Optional.ofNullable(column).map(DatabaseTimes::instant);
    }
}
