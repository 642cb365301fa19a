package dev.assay.profile.candidate;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** There is no such candidate: there never was one, or it has been erased. */
public final class CandidateNotFound extends ProblemException {

    public CandidateNotFound() {
        super(CommonError.NOT_FOUND, "No candidate has this id; it may have been erased.");
    }
}
