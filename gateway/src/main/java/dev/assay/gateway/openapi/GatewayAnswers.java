package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The problems that the gateway can answer to any operation, added if the service does not describe its own. */
final class GatewayAnswers {

    private static final String SCHEMA = "Problem";

    /** The services' name for the credential of their callers. */
    private static final String SERVICE_SCHEME = "apiKey";

    private final Map<String, String> descriptions = new LinkedHashMap<>();

    private final Components components;

    /** @param components receives the answers that operations turn out to need */
    GatewayAnswers(Components components) {
        this.components = components;
        descriptions.put("401", "The request has no valid API key or access token.");
        descriptions.put("403", "The credential lacks the scope that this operation needs; 'detail' names it.");
        descriptions.put("406", "No representation matches the Accept header.");
        descriptions.put("408", "The head or the body of the request did not arrive in time.");
        descriptions.put("414", "The request line is too long.");
        descriptions.put("429", "The caller has used up its allowance; Retry-After says when to continue.");
        descriptions.put("431", "The headers together are too large.");
        descriptions.put(
                "503",
                "The upstream service cannot be reached or closed the connection ('type' says whether a change may have been "
                        + "made), too many requests are waiting, or credentials cannot be checked; retry after Retry-After.");
        descriptions.put("504", "The upstream service did not answer in time.");
        if (!components.has("schemas", SCHEMA)) {
            components.put("schemas", SCHEMA, "gateway", schema());
        }
    }

    /** Removes what a service says about credentials: it describes the internal token, which does not concern a client. The scope stays. */
    static void removeInternal(ObjectNode operation) {
        JsonNode scopes = operation.path("security").path(0).path(SERVICE_SCHEME);
        operation.remove("security");
        if (!scopes.isEmpty()) {
            operation.putArray("security").addObject().set(MergedDocument.SCHEME, scopes);
        }
        operation.withObject("/responses").remove("401");
    }

    void addTo(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        descriptions.forEach((status, text) -> {
            if (!responses.has(status) && canBe(status, responses)) {
                components.put("responses", name(status), "gateway", response(status, text));
                responses.putObject(status).put("$ref", "#/components/responses/" + name(status));
            }
        });
    }

    /** An answer without a body suits every Accept header. */
    private static boolean canBe(String status, ObjectNode responses) {
        return !status.equals("406")
                || responses.properties().stream()
                        .anyMatch(answer -> answer.getKey().startsWith("2")
                                && !answer.getKey().equals("204"));
    }

    private static String name(String status) {
        return "Gateway" + status;
    }

    private static JsonNode response(String status, String text) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", text);
        switch (status) {
            case "401" -> {
                ObjectNode challenge = header(response, "WWW-Authenticate", "string");
                challenge.put("description", "As in RFC 6750; without an error if no credential was sent.");
                challenge.put("example", "Bearer error=\"invalid_token\"");
            }
            case "429", "503" -> header(response, "Retry-After", "integer").put("description", "Seconds to wait.");
            default -> {}
        }
        response.putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + SCHEMA);
        return response;
    }

    private static ObjectNode header(ObjectNode response, String name, String type) {
        ObjectNode header = response.withObject("/headers").putObject(name);
        header.putObject("schema").put("type", type);
        return header;
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
