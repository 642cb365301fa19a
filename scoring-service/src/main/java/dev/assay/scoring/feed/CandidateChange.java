package dev.assay.scoring.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.scoring.assessment.VersionStamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of one candidate.
 *
 * @param profile the whole profile of this version; missing node when the candidate was erased or merged
 * @param tags labels that the candidate carries in this version
 * @param mergedInto the candidate that it is a part of; only when it was merged
 * @param traceParent the call that made the change, as in W3C's header {@code traceparent}; empty if it was not traced
 */
public record CandidateChange(
        UUID candidateId,
        VersionStamp stamp,
        ChangeKind kind,
        JsonNode profile,
        List<String> tags,
        Optional<UUID> mergedInto,
        Optional<String> traceParent) {

    public CandidateChange {
        tags = List.copyOf(tags);
    }
}
