package dev.assay.rest.ids;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** A path has something else where an id belongs, or an id in another spelling than the API's. */
public final class UnreadableId extends ProblemException {

    public UnreadableId() {
        super(CommonError.NOT_FOUND, "Nothing has this id; ids are UUIDs.");
    }
}
