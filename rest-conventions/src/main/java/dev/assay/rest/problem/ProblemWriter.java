package dev.assay.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.request.RequestId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Answers with a problem from a Vert.x handler, where JAX-RS mappers do not apply: in filters and in the gateway. */
public final class ProblemWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemWriter() {}

    /** Ends the response. Does nothing if it has already ended or the client has gone. */
    public static void write(RoutingContext request, ErrorCode code, String detail) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(RequestId.HEADER, RequestId.of(request))
                .end(body(request, code, detail));
    }

    private static String body(RoutingContext request, ErrorCode code, String detail) {
        Problem problem = Problem.of(code, detail, List.of(), request.request().path(), RequestId.of(request));
        try {
            return MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of texts and cannot fail to be written", impossible);
        }
    }
}
