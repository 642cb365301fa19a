package dev.assay.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.gateway.route.PublicApi;
import dev.assay.gateway.route.Route;
import dev.assay.rest.testing.CommittedContract;
import dev.assay.rest.testing.ContractOperation;
import dev.assay.rest.token.Scopes;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** The merged document against the contracts of the services and against the route table. */
class ApiDocumentContractTest {

    private final ApiDocument document = new ApiDocument();

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> routed = PublicApi.routes().all().stream()
                .filter(route -> !route.open())
                .map(route -> route.method() + " " + route.template().text())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> described = new TreeSet<>();
        model().getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().keySet().forEach(method -> described.add(method + " " + path)));

        assertEquals(routed, described);
    }

    @Test
    void isTheCommittedOne() throws IOException {
        CommittedContract.check("assay.openapi.yaml", document.yaml().toString());
    }

    @Test
    void namesTheScopesThatTheDoorAsksFor() throws IOException {
        Map<String, Set<String>> routed = new TreeMap<>();
        PublicApi.routes().all().stream()
                .filter(route -> !route.open())
                .forEach(route ->
                        routed.put(route.method() + " " + route.template().text(), route.scopes()));

        Map<String, Set<String>> described = new TreeMap<>();
        ContractOperation.in(new ObjectMapper().readTree(document.json().getBytes()))
                .forEach(operation ->
                        described.put(operation.method() + " " + operation.template(), operation.scopes()));

        assertEquals(routed, described);
    }

    @Test
    void knowsTheScopesThatTheServicesKnow() {
        Set<String> asked = PublicApi.routes().all().stream()
                .filter(route -> !route.open())
                .map(Route::scopes)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertEquals(Scopes.ALL, asked);
    }

    @Test
    void isOneThatAToolCanRead() {
        OpenAPI model = model();

        assertTrue(model.getOpenapi().startsWith("3.1"));
        assertEquals("Assay", model.getInfo().getTitle());
        assertEquals(
                Set.of("bearer"), model.getComponents().getSecuritySchemes().keySet());
        assertEquals(Set.of("bearer"), model.getSecurity().get(0).getSchemes().keySet());
    }

    @Test
    void namesAndDescribesEveryOperationOnce() {
        Set<String> ids = new HashSet<>();
        model().getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    assertTrue(ids.add(operation.getOperationId()), "twice or absent: " + operation.getOperationId());
                    assertDescribed(operation);
                });
    }

    @Test
    void namesEveryParameterOfAnOperationOnce() {
        OpenAPI model = model();
        Map<String, Parameter> shared = model.getComponents().getParameters();

        model.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> {
                    Set<String> names = new HashSet<>();
                    operation.getParameters().stream()
                            .map(parameter -> parameter.getRef() == null
                                    ? parameter
                                    : shared.get(parameter.getRef().substring("#/components/parameters/".length())))
                            .map(parameter -> parameter.getIn() + " " + parameter.getName())
                            .forEach(name -> assertTrue(names.add(name), operation.getOperationId() + ": " + name));
                });
    }

    private static void assertDescribed(Operation operation) {
        String id = operation.getOperationId();
        assertFalse(id == null || operation.getSummary() == null, id + " has no summary");
        assertFalse(operation.getTags() == null || operation.getTags().isEmpty(), id + " has no tag");
        Set<String> answers = operation.getResponses().getAPIResponses().keySet();
        assertTrue(answers.containsAll(Set.of("401", "403", "429", "503", "504")), id + " answers only " + answers);
    }

    private OpenAPI model() {
        byte[] json = document.json().getBytes();
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(json))
                .build()
                .model();
    }
}
