package dev.assay.profile;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.testing.CommittedContract;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class OpenApiContractTest {

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void makesTheCommittedDocument() throws IOException {
        // When
        String made = document("application/yaml");

        // Then
        CommittedContract.check("profile-service.openapi.yaml", made);
    }

    @Test
    void describesEveryOperation() throws IOException {
        // When
        JsonNode document = new ObjectMapper().readTree(document("application/json"));

        // Then
        assertTrue(document.path("openapi").asText().startsWith("3.1"));
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode description = operation.getValue();
                    assertTrue(path.getKey().startsWith("/api/v1/"), name);
                    assertTrue(ids.add(description.path("operationId").asText()), name + " has an id of its own");
                    assertFalse(description.path("summary").asText().isEmpty(), name + " has a summary");
                    for (String status : new String[] {"400", "401", "503", "504"}) {
                        assertTrue(description.path("responses").has(status), name + " says when it answers " + status);
                    }
                }));
        assertEquals(
                Set.of(
                        "createCandidate",
                        "listCandidates",
                        "getCandidate",
                        "replaceCandidate",
                        "eraseCandidate",
                        "upsertCandidate",
                        "patchCandidate",
                        "tagCandidate",
                        "tagCandidates",
                        "listVersions",
                        "getVersion",
                        "restoreVersion",
                        "retryAssessment",
                        "searchCandidates",
                        "batchGetCandidates",
                        "listChanges",
                        "readAccessReport",
                        "exportCandidates",
                        "exportCandidatesAsCsv",
                        "listDuplicates",
                        "listImportDuplicates",
                        "mergeCandidate",
                        "listMerges",
                        "getMerge",
                        "undoMerge",
                        "createImport",
                        "getImportMapping",
                        "replaceImportMapping",
                        "startImport",
                        "listImports",
                        "getImport",
                        "watchImport",
                        "cancelImport",
                        "revertImport",
                        "listImportErrors",
                        "exportImportErrors",
                        "getRetentionPolicy",
                        "replaceRetentionPolicy",
                        "runRetention",
                        "createCandidateFromDocument",
                        "addDocument",
                        "listDocuments",
                        "downloadDocument",
                        "getDocumentReport"),
                ids);
    }

    @Test
    void refersOnlyToWhatIsThere() throws IOException {
        // Given
        JsonNode document = new ObjectMapper().readTree(document("application/json"));

        // When
        var references = document.findValuesAsText("$ref");

        // Then
        assertFalse(references.isEmpty());
        references.forEach(reference ->
                assertFalse(document.at(reference.substring(1)).isMissingNode(), reference + " is in the document"));
    }

    private String document(String type) {
        return given().accept(type)
                .get(management + "openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
