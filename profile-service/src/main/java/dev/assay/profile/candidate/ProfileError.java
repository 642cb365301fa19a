package dev.assay.profile.candidate;

import dev.assay.rest.problem.ErrorCode;

/** The errors that only this service returns. */
public enum ProfileError implements ErrorCode {
    ANOTHER_PERSON(409, "Profile of another person"),
    CANDIDATE_MERGED(409, "Candidate merged into another"),
    EXTERNAL_ID_TAKEN(409, "External id already in use"),
    RETENTION_HOLD(409, "Candidate under a retention hold"),
    SYNC_RESET(410, "Sync must start over"),
    PROTECTED_CRITERION(422, "Protected criterion");

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
