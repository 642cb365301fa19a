package dev.assay.gateway.exchange;

import dev.assay.rest.problem.ErrorCode;

/** The errors that only the gateway answers. All others are in {@link dev.assay.rest.problem.CommonError}. */
public enum GatewayError implements ErrorCode {
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    TOO_MANY_REQUESTS(429, "Too many requests");

    private final int status;
    private final String title;

    GatewayError(int status, String title) {
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
