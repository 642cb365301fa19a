package dev.assay.profile.imports.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.request.NamedHuman;
import dev.assay.rest.request.RequestId;
import dev.assay.rest.token.Caller;
import io.vertx.ext.web.RoutingContext;

/**
 * Who asked for what a job is at, as the audit trail names it.
 *
 * @param operation id of the operation in the API document
 * @param onBehalfOf null where the caller named nobody
 */
public record Asked(String operation, String caller, String onBehalfOf, String requestId) {

    public static Asked of(String operation, RoutingContext call) {
        return new Asked(
                operation,
                Caller.of(call).subject(),
                NamedHuman.in(call.request().headers()).orElse(null),
                RequestId.of(call));
    }

    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("operation", operation)
                .put("caller", caller)
                .put("onBehalfOf", onBehalfOf)
                .put("requestId", requestId)
                .toString();
    }
}
