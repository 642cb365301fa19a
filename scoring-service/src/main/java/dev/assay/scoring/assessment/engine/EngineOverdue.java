package dev.assay.scoring.assessment.engine;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** The engine has worked on one profile for longer than it may. */
public final class EngineOverdue extends ProblemException {

    private static final long serialVersionUID = 1;

    EngineOverdue() {
        super(CommonError.TIMEOUT, "The engine did not come to an end with this profile in time.");
    }
}
