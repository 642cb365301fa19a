package dev.assay.scoring.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.scoring.assessment.VersionStamp;
import java.util.List;
import java.util.UUID;

/**
 * One change of one candidate.
 *
 * @param profile the whole profile of this version; missing node when the candidate was erased
 * @param tags labels that the candidate carries in this version
 */
public record CandidateChange(
        UUID candidateId, VersionStamp stamp, ChangeKind kind, JsonNode profile, List<String> tags) {

    public CandidateChange {
        tags = List.copyOf(tags);
    }
}
