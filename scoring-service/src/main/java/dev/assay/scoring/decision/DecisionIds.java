package dev.assay.scoring.decision;

import dev.assay.rest.ids.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes ids whose order is the order of decisions. */
@ApplicationScoped
class DecisionIds {

    private final Clock clock;
    private final TimeOrderedIds ids;

    DecisionIds(Clock clock) {
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    UUID next() {
        return ids.next();
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
