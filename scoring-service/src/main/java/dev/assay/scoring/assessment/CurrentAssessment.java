package dev.assay.scoring.assessment;

import dev.assay.rest.json.CanonicalJson;
import java.util.Optional;

/** What is known about one candidate at one moment, and what follows for a caller who wants at least a certain version. */
public record CurrentAssessment(Optional<StoredAssessment> assessment, FeedKnowledge feed) {

    enum Verdict {
        FOUND,
        GONE,
        MERGED,
        PARKED,
        PENDING,
        UNKNOWN
    }

    /** @param minVersion 0 when any version will do */
    Verdict verdict(long minVersion) {
        if (feed.erased()) {
            return Verdict.GONE;
        }
        if (assessment
                .filter(found -> feed.isAsWanted(found.key().stamp(), minVersion))
                .isPresent()) {
            return Verdict.FOUND;
        }
        if (feed.couldNotAssess(minVersion)) {
            return Verdict.PARKED;
        }
        if (feed.isMergedSince(minVersion)) {
            return Verdict.MERGED;
        }
        // A caller who names a version has seen it acknowledged, so a candidate unknown here is still on its way. While
        // the epoch in use is another engine's, so is every new candidate.
        boolean expected = minVersion > 0 || feed.inHand().isPresent() || !feed.followed();
        return expected ? Verdict.PENDING : Verdict.UNKNOWN;
    }

    AssessmentResponse response() {
        return AssessmentResponse.from(assessment.orElseThrow(), feed.asOf(), isStale());
    }

    /** Differs whenever the answer does, except in how far the feed has been read: that changes all the time. */
    String tag() {
        return CanonicalJson.digest(assessment.orElseThrow().tag(), isStale());
    }

    private boolean isStale() {
        return feed.hasNewerThan(assessment.orElseThrow().key().stamp());
    }
}
