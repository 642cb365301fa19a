package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two candidates are merged into one person and separated again, through all services. */
class MergeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RANKING = "/api/v1/rankings?jobProfile=platform-mts&limit=10";

    @TempDir
    Path folder;

    private Installation assay;
    private Api api;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void ranksTheOtherAgainAsBeforeOnceTheMergeIsUndone() throws Exception {
        // Given
        assay = new Installation(folder.resolve("home"));
        assay.run("up").succeeded();
        api = assay.api();
        List<Path> samples;
        try (var files = Files.list(Installation.ROOT.resolve("samples"))) {
            samples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .limit(3)
                    .toList();
        }
        String survivor = created(samples.get(0));
        String other = created(samples.get(1));
        created(samples.get(2));
        ranks(3);
        String ranking = ranking();
        String result = result(other);

        // When
        JsonNode merge = succeeded(api.post(
                "/api/v1/candidates/" + survivor + "/merge",
                "{\"candidate\": \"" + other + "\", \"reason\": \"Same.\", \"mergedBy\": \"R. Example\"}"));
        ranks(2);
        String meanwhile = ranking();
        succeeded(api.post(
                "/api/v1/candidates/" + survivor + "/merges/" + merge.path("id").asText() + "/undo",
                "{\"undoneBy\": \"T. Example\"}"));
        ranks(3);

        // Then
        assertNotEquals(ranking, meanwhile);
        assertEquals(ranking, ranking());
        assertEquals(result, result(other));
    }

    private String created(Path sample) throws Exception {
        return succeeded(api.post("/api/v1/candidates", "{\"profile\": " + Files.readString(sample) + "}"))
                .path("id")
                .asText();
    }

    private void ranks(int candidates) throws Exception {
        Eventually.isTrue(
                PATIENCE,
                candidates + " are ranked",
                () -> succeeded(api.get(RANKING)).path("items").size() == candidates);
    }

    /** Without the versions: a merge and its undoing each make a new one. */
    private String ranking() throws Exception {
        return succeeded(api.get(RANKING)).path("items").toString().replaceAll("\"candidateVersion\":[0-9]+,", "");
    }

    /** The engine's result, whichever version it is for. */
    private String result(String candidate) throws Exception {
        JsonNode assessment = succeeded(api.get("/api/v1/candidates/" + candidate + "/assessment"));
        return assessment.path("receipt").path("resultHash").asText() + assessment.path("result");
    }

    private static JsonNode succeeded(HttpResponse<String> answer) throws Exception {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return JSON.readTree(answer.body());
    }
}
