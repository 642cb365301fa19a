package dev.assay.scoring.assessment;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What readers of assessments ask the follower of the change feed. */
public interface FeedView {

    /** The assessment of a candidate's newest version in the epoch in use, and what else is known; empty if no epoch has been opened yet. */
    Uni<Optional<CurrentAssessment>> current(UUID candidate);

    /** Whether only a tombstone is left of a candidate. */
    Uni<Boolean> isErased(UUID candidate);

    /** How far an epoch has read the feed. */
    Uni<AsOfFeed> asOf(String epochId);
}
