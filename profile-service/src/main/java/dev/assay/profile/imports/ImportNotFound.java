package dev.assay.profile.imports;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** There is no such job: there never was one, or it has expired. */
final class ImportNotFound extends ProblemException {

    ImportNotFound() {
        super(CommonError.NOT_FOUND, "No import has this id; finished ones are kept for a month.");
    }
}
