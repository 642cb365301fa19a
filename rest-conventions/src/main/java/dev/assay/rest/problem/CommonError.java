package dev.assay.rest.problem;

import java.util.Arrays;

/** The errors that every service can answer. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(400, "Bad request"),
    MALFORMED_JSON(400, "Malformed JSON"),
    INVALID_INPUT(400, "Invalid input"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    BAD_CURSOR(400, "Invalid cursor"),
    UNAUTHORIZED(401, "Missing or invalid credential"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No representation matches the Accept header"),
    CONFLICT(409, "Conflict with the current state"),
    PRECONDITION_FAILED(412, "Precondition failed"),
    PAYLOAD_TOO_LARGE(413, "Body too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable"),
    BROKEN_OFF(503, "Upstream connection lost"),
    TIMEOUT(504, "No answer in time");

    private final int status;
    private final String title;

    CommonError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The most general code for a status; {@link #BAD_REQUEST} or {@link #INTERNAL} if the table has no row for it. */
    public static CommonError ofStatus(int status) {
        return Arrays.stream(values())
                .filter(error -> error.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
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
