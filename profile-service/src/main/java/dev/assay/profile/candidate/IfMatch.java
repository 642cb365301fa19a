package dev.assay.profile.candidate;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** The version that a writer believes it is changing; checked inside the transaction, with the candidate locked. */
public record IfMatch(String header) {

    /** For writes by id, which must name a version. */
    public void requireFor(Candidate candidate) {
        requireFor(candidate.version());
    }

    void requireFor(long version) {
        EntityTags.requireMatch(header, version);
    }

    /** For the upsert, which may name one. */
    void checkFor(Candidate candidate) {
        EntityTags.checkMatch(header, candidate.version());
    }

    /** For the upsert of a candidate that does not exist: no version can match, not even {@code *}. */
    void checkForNone() {
        if (header != null && !header.isBlank()) {
            throw new ProblemException(
                    CommonError.PRECONDITION_FAILED, "There is no candidate with this external id to match.");
        }
    }
}
