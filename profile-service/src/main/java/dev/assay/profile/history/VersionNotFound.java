package dev.assay.profile.history;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** The candidate has no such version, or does not exist. */
final class VersionNotFound extends ProblemException {

    VersionNotFound() {
        super(CommonError.NOT_FOUND, "No candidate has this id and version; it may have been erased.");
    }
}
