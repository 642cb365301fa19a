package dev.assay.rest.token;

import dev.assay.rest.problem.ErrorCode;

/** What can be wrong with a known credential. */
public enum TokenError implements ErrorCode {
    SCOPE_MISSING(403, "Missing scope");

    private final int status;
    private final String title;

    TokenError(int status, String title) {
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
