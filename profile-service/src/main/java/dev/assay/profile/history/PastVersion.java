package dev.assay.profile.history;

import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.submission.Content;
import dev.assay.profile.candidate.submission.Submission;
import java.util.Optional;

/**
 * One version of a candidate, the latest or one before it.
 *
 * @param contentHash null if unknown
 */
record PastVersion(CandidateResponse response, String contentHash) {

    /** What restoring it brings back: profile and tags. External ids are not part of a version's content. */
    Submission submission() {
        return new Submission(
                Optional.empty(), new Content(response.profile(), response.tags(), response.warnings(), contentHash));
    }
}
