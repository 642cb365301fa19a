package dev.assay.scoring;

import dev.assay.rest.problem.ErrorCode;

/** The errors that only this service answers. */
public enum ScoringError implements ErrorCode {
    ASSESSMENT_PENDING(202, "The assessment is not there yet"),
    CANDIDATE_MERGED(409, "The candidate is merged into another one"),
    NOT_CAUGHT_UP(409, "The epoch has not caught up yet"),
    RUBRIC_VERSION_TAKEN(409, "The version stands for other rules"),
    CURSOR_EXPIRED(410, "The list of this cursor is no longer kept"),
    INVALID_RUBRIC(422, "The rubric has mistakes"),
    PROTECTED_CRITERION(422, "Nobody is weighed by this"),
    ASSESSMENT_PARKED(503, "The profile could not be assessed"),
    NOT_READY(503, "The service is not ready");

    private final int status;
    private final String title;

    ScoringError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
