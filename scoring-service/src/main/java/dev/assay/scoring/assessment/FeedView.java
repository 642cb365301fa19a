package dev.assay.scoring.assessment;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What an assessment's reader asks of whoever follows the change feed. */
public interface FeedView {

    /** The assessment of a candidate's newest version in the epoch in use, and what is known beside it; empty where no epoch has been opened yet. */
    Uni<Optional<CurrentAssessment>> current(UUID candidate);

    /** Whether all that is left of a candidate is that it was. */
    Uni<Boolean> isErased(UUID candidate);

    /** How far an epoch has read the feed. */
    Uni<AsOfFeed> asOf(String epochId);
}
