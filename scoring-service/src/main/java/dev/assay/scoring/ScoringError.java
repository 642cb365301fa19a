package dev.assay.scoring;

import dev.assay.rest.problem.ErrorCode;

/** The errors that only this service returns. */
public enum ScoringError implements ErrorCode {
    ASSESSMENT_PENDING(202, "Assessment pending"),
    CANDIDATE_MERGED(409, "Candidate merged into another"),
    NOT_CAUGHT_UP(409, "Epoch not caught up"),
    RUBRIC_VERSION_TAKEN(409, "Rubric version already taken"),
    CURSOR_EXPIRED(410, "Cursor expired"),
    INVALID_RUBRIC(422, "Invalid rubric"),
    PROTECTED_CRITERION(422, "Protected criterion"),
    ASSESSMENT_PARKED(503, "Assessment failed"),
    NOT_ASSESSED_YET(503, "Candidate not assessed yet"),
    NOT_READY(503, "Service not ready");

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
