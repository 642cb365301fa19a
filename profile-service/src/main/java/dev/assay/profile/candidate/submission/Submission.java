package dev.assay.profile.candidate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A request's content after every check. */
public record Submission(Optional<ExternalId> externalId, Content content) {

    /** Of a whole candidate as JSON: what a request may have, so that nothing becomes larger in another way. */
    public static final int MAX_BYTES = 1024 * 1024;

    /**
     * Checked by the rules of the API.
     *
     * @param source null if no other system has named the candidate, as is the id
     */
    public static Submission of(JsonNode profile, String source, String externalId, List<String> tags) {
        return new CandidateRequest(profile, source, externalId, tags).submission();
    }

    /** The same with these tags added. */
    public Submission alsoTagged(List<String> tags) {
        return new Submission(externalId, content.alsoTagged(tags));
    }
}
