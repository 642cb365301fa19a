package dev.assay.rest.idempotency;

import dev.assay.rest.problem.ErrorCode;

/** What can be wrong with a request that carries an idempotency key. */
public enum IdempotencyError implements ErrorCode {
    REQUEST_IN_PROGRESS(409, "Request in progress"),
    RESULT_ERASED(410, "Result erased"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused");

    private final int status;
    private final String title;

    IdempotencyError(int status, String title) {
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
