package dev.assay.rest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An operation of an API document, as a test generated from the document calls it.
 *
 * @param path with an id in place of each variable
 * @param template as the document has it
 * @param mediaType of the body, null where it takes none
 * @param body one that it would take, as its first example has it where it takes JSON; an empty object where there is none
 * @param scopes those that the document says it needs
 * @param parameters names of those in query and headers
 * @param statuses of its answers
 * @param answers whether it has a representation to answer with
 */
public record ContractOperation(
        String method,
        String path,
        String template,
        String mediaType,
        String body,
        Set<String> scopes,
        Set<String> parameters,
        Set<String> statuses,
        boolean answers) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private static final String SOME_ID = "01a215b3-7c1e-7d42-9b3a-5f0c2d1e4a6b";

    /** @throws AssertionError when an operation names no scope */
    public static List<ContractOperation> in(JsonNode document) {
        List<ContractOperation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation ->
                            found.add(of(document, operation.getKey(), path.getKey(), operation.getValue())));
        }
        return found;
    }

    /** Those of a committed document. */
    public static List<ContractOperation> of(Path contract) {
        return in(document(contract));
    }

    static JsonNode document(Path contract) {
        try (InputStream yaml = Files.newInputStream(contract)) {
            String json = SmallRyeOpenAPI.builder()
                    .enableModelReader(false)
                    .enableStandardFilter(false)
                    .enableStandardStaticFiles(false)
                    .enableAnnotationScan(false)
                    .withCustomStaticFile(() -> yaml)
                    .build()
                    .toJSON();
            return new ObjectMapper().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ContractOperation of(JsonNode document, String method, String template, JsonNode operation) {
        JsonNode requirements = operation.path("security");
        JsonNode scopes = requirements.path(0).elements().hasNext()
                ? requirements.path(0).elements().next()
                : requirements;
        if (scopes.isEmpty() || !scopes.path(0).isTextual()) {
            throw new AssertionError(method + " " + template + " names no scope");
        }
        String path = template.replaceAll("\\{[^}]+}", SOME_ID);
        Optional<Map.Entry<String, JsonNode>> content =
                operation.at("/requestBody/content").properties().stream().findFirst();
        return new ContractOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                template,
                content.map(Map.Entry::getKey).orElse(null),
                content.map(Map.Entry::getValue)
                        .map(described -> example(document, described))
                        .orElse("{}"),
                scopes.valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
                parameters(document, operation),
                operation.path("responses").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .anyMatch(response ->
                                resolved(document, response.getValue()).has("content")));
    }

    private static String example(JsonNode document, JsonNode content) {
        return content.path("examples").properties().stream()
                .findFirst()
                .map(example -> resolved(document, example.getValue()).path("value"))
                .filter(JsonNode::isObject)
                .map(JsonNode::toString)
                .orElse("{}");
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    boolean takesJson() {
        return mediaType != null && mediaType.matches("application/(.*\\+)?json");
    }

    private static Set<String> parameters(JsonNode document, JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            names.add(resolved(document, parameter).path("name").asText());
        }
        return names;
    }

    /** Sends it with this credential, or none, and with a body that changes nothing; the status. */
    public int status(RequestSpecification request) {
        RequestSpecification sent = mediaType == null ? request : request.contentType(mediaType);
        // As a stream, so that no body is made up for a form.
        return (mediaType == null ? sent : sent.body("[".getBytes(StandardCharsets.UTF_8)))
                .request(method, path)
                .statusCode();
    }
}
