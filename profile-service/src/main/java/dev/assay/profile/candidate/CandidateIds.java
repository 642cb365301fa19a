package dev.assay.profile.candidate;

import dev.assay.rest.ids.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes the ids of candidates, which sort by the time of creation. */
@ApplicationScoped
public class CandidateIds {

    private final TimeOrderedIds ids;

    CandidateIds(Clock clock) {
        this.ids = new TimeOrderedIds(clock);
    }

    public CandidateId next() {
        return new CandidateId(ids.next());
    }
}
