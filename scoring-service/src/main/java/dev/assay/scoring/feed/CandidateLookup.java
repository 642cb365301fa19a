package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Asks profile-service which candidates it knows, whatever the transport of the feed. */
public interface CandidateLookup {

    /** @param candidates up to 500, each once; none to ask for the incarnation alone */
    Uni<LookedUp> lookUp(List<UUID> candidates);
}
