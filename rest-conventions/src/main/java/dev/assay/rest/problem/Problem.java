package dev.assay.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error: RFC 9457 problem details, media type {@link #MEDIA_TYPE}.
 *
 * @param type stable URI of the kind of problem
 * @param title short summary, the same for every occurrence of the type
 * @param status the HTTP status, repeated for readers that see only the body
 * @param detail what happened this time and what to do about it
 * @param instance path of the request, without its query
 * @param requestId the id to quote when asking for help, which is also in the logs of all services
 * @param errors for input errors, each field and reason; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<InputError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ErrorCode code, String detail, List<InputError> errors, String path, String requestId) {
        return new Problem(code.type(), code.title(), code.status(), detail, path, requestId, errors);
    }
}
