package dev.assay.profile.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A request's content after every check. */
public record Submission(Optional<ExternalId> externalId, Content content) {

    /**
     * Checked as what comes over the API is.
     *
     * @param source null where no other system named the candidate, as is the id
     */
    public static Submission of(JsonNode profile, String source, String externalId, List<String> tags) {
        return new CandidateRequest(profile, source, externalId, tags).submission();
    }

    /** The same with these tags, too. */
    Submission alsoTagged(List<String> tags) {
        return new Submission(externalId, content.alsoTagged(tags));
    }
}
