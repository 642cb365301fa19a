package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody who was shown a person, by whatever operation of whichever service, is in that person's audit trail. */
class AuditIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RANKING = "/api/v1/rankings?limit=10";

    private final Installation assay;
    private Api api;

    AuditIT(@TempDir Path folder) {
        assay = new Installation(folder.resolve("home"));
    }

    @BeforeEach
    void start() throws Exception {
        assay.run("up").succeeded();
        api = assay.api();
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void tellsOfAPersonWhoSawThemInListsRankingsAndExports() throws Exception {
        // Given
        String one = created("alistair-monteverde");
        String other = created("amara-lindqvist");
        Eventually.isTrue(
                PATIENCE,
                "both are ranked",
                () -> JSON.readTree(api.get(RANKING).body()).path("items").size() == 2);
        int before = trail(other).size();

        // When
        List<HttpResponse<String>> shown = List.of(
                api.get("/api/v1/candidates"),
                api.post("/api/v1/candidates/search", "{}"),
                api.get(RANKING),
                api.post("/api/v1/comparisons", "{\"candidates\": [\"" + one + "\", \"" + other + "\"]}"),
                api.get("/api/v1/exports/candidates.ndjson"),
                api.get("/api/v1/exports/ranking.csv"));
        succeeded(api.get("/api/v1/candidates/" + one));

        // Then
        for (HttpResponse<String> answer : shown) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("X-Shown-Candidates").isEmpty(), "stays inside");
        }
        List<JsonNode> entries = trail(other);
        entries = entries.subList(0, entries.size() - before);
        assertEquals(
                List.of(
                        "exportRankingAsCsv all-matching",
                        "exportCandidates all-matching",
                        "compareCandidates 2",
                        "getRanking 2",
                        "searchCandidates 2",
                        "listCandidates 2"),
                entries.stream().map(AuditIT::described).toList());
    }

    private static String described(JsonNode entry) {
        return entry.path("operation").asText() + " "
                + entry.path("scope").asText(entry.path("candidateCount").asText());
    }

    private List<JsonNode> trail(String candidate) throws Exception {
        return api.all("/api/v1/audit?candidate=" + candidate + "&limit=500");
    }

    private String created(String sample) throws Exception {
        String profile = Files.readString(Installation.ROOT.resolve("samples").resolve(sample + ".json"));
        return succeeded(api.post("/api/v1/candidates", "{\"profile\": " + profile + "}"))
                .path("id")
                .asText();
    }

    private static JsonNode succeeded(HttpResponse<String> answer) throws Exception {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return JSON.readTree(answer.body());
    }
}
