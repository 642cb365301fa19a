package dev.assay.scoring.assessment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What an assessment's reader asks of whoever follows the change feed. */
public interface FeedView {

    Uni<FeedKnowledge> about(UUID candidate, String epochId);

    /** Whether all that is left of a candidate is that it was. */
    Uni<Boolean> isErased(UUID candidate);
}
