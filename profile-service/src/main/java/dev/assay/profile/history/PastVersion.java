package dev.assay.profile.history;

import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Content;
import dev.assay.profile.candidate.Submission;
import java.util.Optional;

/**
 * One version of a candidate, the latest or one before it.
 *
 * @param contentHash null where it is not known
 */
record PastVersion(CandidateResponse response, String contentHash) {

    /** What makes it the latest again: profile and tags; who names the candidate how is not a matter of the past. */
    Submission submission() {
        return new Submission(
                Optional.empty(), new Content(response.profile(), response.tags(), response.warnings(), contentHash));
    }
}
