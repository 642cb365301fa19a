package dev.assay.profile.documents.kept;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** The candidate has no such document, or does not exist. */
final class DocumentNotFound extends ProblemException {

    DocumentNotFound() {
        super(CommonError.NOT_FOUND, "The candidate has no document with this id; it may have been erased.");
    }
}
