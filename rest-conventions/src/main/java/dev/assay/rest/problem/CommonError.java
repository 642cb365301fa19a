package dev.assay.rest.problem;

import java.util.Arrays;

/** The errors that every service can answer. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(400, "The request cannot be understood"),
    MALFORMED_JSON(400, "The body is not acceptable JSON"),
    INVALID_INPUT(400, "The input is not valid"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    BAD_CURSOR(400, "The cursor is not one of this list"),
    UNAUTHORIZED(401, "A valid credential is needed"),
    FORBIDDEN(403, "The credential does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation matches the Accept header"),
    CONFLICT(409, "The request conflicts with the present state"),
    PRECONDITION_FAILED(412, "The precondition does not hold"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    PRECONDITION_REQUIRED(428, "A precondition is required"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong here"),
    UNAVAILABLE(503, "Not available at the moment"),
    BROKEN_OFF(503, "The service behind broke off, and may have done what was asked"),
    TIMEOUT(504, "No answer within the deadline");

    private final int status;
    private final String title;

    CommonError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The most general code for a status; {@link #BAD_REQUEST} or {@link #INTERNAL} where the table has no row of its own. */
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
