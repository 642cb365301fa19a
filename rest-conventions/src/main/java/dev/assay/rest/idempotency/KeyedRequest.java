package dev.assay.rest.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Caller;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * A request that creates something.
 *
 * @param caller who sends it
 * @param key empty if the caller sent none: then the request is carried out every time it arrives
 */
public record KeyedRequest(String caller, Optional<RequestKey> key) {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param body as it was parsed: equal JSON is the same request, however it is written */
    public static KeyedRequest of(RoutingContext call, Object body) {
        String caller = Caller.of(call).subject();
        String operation = call.request().method() + " " + call.normalizedPath();
        Optional<String> sent = sent(call.request().headers().getAll(HEADER));
        return new KeyedRequest(
                caller, sent.map(key -> RequestKey.of(caller, key, operation, MAPPER.valueToTree(body))));
    }

    static Optional<String> sent(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String key = values.get(0);
        if (values.size() > 1 || key.isBlank() || key.length() > LONGEST) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, HEADER + " must be one key of 1 to " + LONGEST + " characters.");
        }
        return Optional.of(key);
    }
}
