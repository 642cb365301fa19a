package dev.assay.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.testing.CommittedContract;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The API document that the code makes is the one that is committed, and whole. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class OpenApiContractTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void makesTheCommittedDocument() throws IOException {
        CommittedContract.check("scoring-service.openapi.yaml", document("yaml"));
    }

    @Test
    void describesEachOperationWhole() throws IOException {
        JsonNode paths = new ObjectMapper().readTree(document("json")).path("paths");

        assertEquals(30, paths.size(), "paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            assertTrue(path.getKey().startsWith("/api/v1/"), path.getKey());
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                describesWhole(path.getKey(), operation.getValue());
            }
        }
    }

    private static void describesWhole(String path, JsonNode operation) {
        assertTrue(operation.hasNonNull("operationId"), path + " has no operationId");
        assertTrue(operation.hasNonNull("summary"), path + " has no summary");
        assertTrue(operation.path("responses").has("401"), path + " does not describe 401");
        String success = operation.path("responses").has("200") ? "200" : "201";
        JsonNode content = operation.path("responses").path(success).path("content");
        JsonNode body = content.path("application/json");
        // The rows of a stream are those of the list beside it, which has the example.
        boolean stream = content.has("application/x-ndjson") || content.has("text/csv");
        assertTrue(stream || body.has("example") || body.has("examples"), path + " has no example");
    }

    private String document(String format) {
        return RestAssured.given()
                .port(managementPort)
                .queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
