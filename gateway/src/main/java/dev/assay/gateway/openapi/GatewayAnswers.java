package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.Problem;

/** The problems that the gateway can answer to any operation, added if the service does not describe its own. */
final class GatewayAnswers {

    private static final String SCHEMA = "Problem";

    /** The services' name for the credential of their callers. */
    private static final String SERVICE_SCHEME = "apiKey";

    private final Components components;

    /** @param components receives the answers that operations turn out to need */
    GatewayAnswers(Components components) {
        this.components = components;
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
        for (GatewayAnswer answer : GatewayAnswer.ALL) {
            String status = answer.status();
            if (!responses.has(status) && canBe(status, operation)) {
                components.put("responses", name(status), "gateway", response(answer));
                responses.putObject(status).put("$ref", "#/components/responses/" + name(status));
            }
        }
    }

    /** An answer without a body suits every Accept header, and only a request with a body can have too large a one. */
    private static boolean canBe(String status, ObjectNode operation) {
        return switch (status) {
            case "406" ->
                operation.path("responses").properties().stream()
                        .anyMatch(answer -> answer.getKey().startsWith("2")
                                && !answer.getKey().equals("204"));
            case "413" -> operation.has("requestBody");
            default -> true;
        };
    }

    private static String name(String status) {
        return "Gateway" + status;
    }

    private static JsonNode response(GatewayAnswer answer) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", answer.description());
        switch (answer.status()) {
            case "401" ->
                header(
                                response,
                                "WWW-Authenticate",
                                "string",
                                "As in RFC 6750; without an error if no credential was sent.")
                        .put("example", "Bearer error=\"invalid_token\"");
            case "403" ->
                header(response, "WWW-Authenticate", "string", "The required scope, as in RFC 6750.")
                        .put("example", "Bearer error=\"insufficient_scope\", scope=\"candidates:read\"");
            case "429", "503" -> header(response, "Retry-After", "integer", "Seconds to wait.");
            default -> {}
        }
        ObjectNode content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        content.putObject("schema").put("$ref", "#/components/schemas/" + SCHEMA);
        content.set("example", answer.example());
        return response;
    }

    private static ObjectNode header(ObjectNode response, String name, String type, String description) {
        ObjectNode header = response.withObject("/headers").putObject(name).put("description", description);
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
