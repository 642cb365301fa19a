package dev.assay.profile.archive;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** Nothing of the archive can be taken. */
final class ArchiveRefused extends ProblemException {

    ArchiveRefused(String detail) {
        super(CommonError.BAD_REQUEST, detail);
    }
}
