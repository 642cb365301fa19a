package dev.assay.profile.candidate;

import dev.assay.rest.problem.ErrorCode;

/** The errors that only this service answers. */
public enum ProfileError implements ErrorCode {
    CANDIDATE_MERGED(409, "The candidate is merged into another one"),
    EXTERNAL_ID_TAKEN(409, "Another candidate has this external id"),
    RETENTION_HOLD(409, "A hold keeps the candidate"),
    SYNC_RESET(410, "The sync has to start over"),
    PROTECTED_CRITERION(422, "Nobody is weighed by this");

    private final int status;
    private final String title;

    ProfileError(int status, String title) {
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
