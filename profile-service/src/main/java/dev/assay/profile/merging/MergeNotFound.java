package dev.assay.profile.merging;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** Nobody merged anything by this id into this candidate, or one of the two has been erased. */
final class MergeNotFound extends ProblemException {

    MergeNotFound() {
        super(CommonError.NOT_FOUND, "The candidate has no merge with this id; one of the two may have been erased.");
    }
}
