package dev.assay.profile.imports.job;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** There is no such job: there never was one, or it has expired. */
public final class ImportNotFound extends ProblemException {

    public ImportNotFound() {
        super(CommonError.NOT_FOUND, "No import has this id; finished ones are kept for a month.");
    }
}
