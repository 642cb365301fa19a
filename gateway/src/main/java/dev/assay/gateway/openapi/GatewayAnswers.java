package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The problems that the gateway can answer to any operation, added where the service has not described its own. */
final class GatewayAnswers {

    private static final String SCHEMA = "Problem";

    private final Map<String, String> descriptions = new LinkedHashMap<>();

    /** Registers the answers as shared parts of the document. */
    GatewayAnswers(Components components) {
        descriptions.put("401", "No valid API key came with the request.");
        descriptions.put("429", "The caller has used up its allowance; Retry-After says when to go on.");
        descriptions.put("502", "The service behind could not be reached.");
        descriptions.put("503", "Too many requests are waiting; try again after Retry-After.");
        descriptions.put("504", "The service behind did not answer in time.");
        if (!components.has("schemas", SCHEMA)) {
            components.put("schemas", SCHEMA, "gateway", schema());
        }
        descriptions.forEach((status, text) -> components.put("responses", name(status), "gateway", response(text)));
    }

    /** Replaces what a service says of credentials, too: its internal token is no business of a client. */
    void addTo(ObjectNode operation) {
        operation.remove("security");
        ObjectNode responses = operation.withObject("/responses");
        // A service's 401 is about its internal token; a client meets the gateway's.
        responses.remove("401");
        descriptions.keySet().forEach(status -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name(status));
            }
        });
    }

    private static String name(String status) {
        return "Gateway" + status;
    }

    private static JsonNode response(String text) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", text);
        response.putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + SCHEMA);
        return response;
    }

    private static JsonNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String text : new String[] {"type", "title", "detail", "instance", "requestId"}) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        return schema;
    }
}
