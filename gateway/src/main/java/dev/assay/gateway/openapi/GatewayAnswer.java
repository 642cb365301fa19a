package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import dev.assay.rest.problem.Problem;
import dev.assay.rest.token.TokenError;
import java.util.List;

/**
 * A problem that the gateway can answer to any operation.
 *
 * @param code of the example; others of its status are possible
 * @param description of all of its status
 * @param detail of the example
 */
record GatewayAnswer(ErrorCode code, String description, String detail) {

    static final List<GatewayAnswer> ALL = List.of(
            new GatewayAnswer(
                    CommonError.UNKNOWN_PARAMETER,
                    "The request is malformed, or has a parameter or a body that the operation does not take; 'detail' says "
                            + "which.",
                    "'sort' is not a parameter of this operation; it takes: cursor, limit, tag."),
            new GatewayAnswer(
                    CommonError.UNAUTHORIZED,
                    "The request has no valid API key or access token.",
                    "Send a valid API key or access token as 'Authorization: Bearer ...'."),
            new GatewayAnswer(
                    TokenError.SCOPE_MISSING,
                    "The credential lacks the scope that this operation needs; 'detail' names it.",
                    "This needs the scope candidates:read."),
            new GatewayAnswer(
                    CommonError.NOT_ACCEPTABLE,
                    "No representation matches the Accept header.",
                    "Ask for application/json, or for a media type that the API document lists here."),
            new GatewayAnswer(
                    GatewayError.REQUEST_TIMEOUT,
                    "The head or the body of the request did not arrive in time.",
                    "The body did not arrive in time."),
            new GatewayAnswer(
                    CommonError.PAYLOAD_TOO_LARGE,
                    "The body is larger than this operation takes; 'detail' says how much it takes.",
                    "A body may have at most 1048576 bytes here."),
            new GatewayAnswer(
                    CommonError.URI_TOO_LONG,
                    "The request line is too long.",
                    "A request line may have at most 4096 characters."),
            new GatewayAnswer(
                    GatewayError.TOO_MANY_REQUESTS,
                    "The caller has used up its allowance; Retry-After says when to continue.",
                    "This caller may make 200 requests a second. Retry after the seconds in Retry-After."),
            new GatewayAnswer(
                    CommonError.HEADERS_TOO_LARGE,
                    "The headers together are too large.",
                    "The headers together may have at most 20000 bytes."),
            new GatewayAnswer(
                    CommonError.UNAVAILABLE,
                    "The upstream service cannot be reached or closed the connection ('type' says whether a change may have "
                            + "been made), too many requests are waiting, or credentials cannot be checked; retry after "
                            + "Retry-After.",
                    "The upstream service cannot be reached at the moment; try again shortly."),
            new GatewayAnswer(
                    CommonError.TIMEOUT,
                    "The upstream service did not answer in time.",
                    "The upstream service did not answer in time. A change may or may not have been made."));

    String status() {
        return Integer.toString(code.status());
    }

    /** The example, as the body of an answer to some request. */
    ObjectNode example() {
        Problem problem =
                Problem.of(code, detail, List.of(), "/api/v1/candidates", "5f0c2d1e-4a6b-4c1e-9d42-0193a5f07c1e");
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", problem.instance())
                .put("requestId", problem.requestId());
    }
}
