package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Words that nobody else uses are sent in wherever a person's words can be, and are searched for after the person was erased. */
class ErasureIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<String> canaries = new ArrayList<>();
    private final Random random = new Random(System.nanoTime());
    private Installation assay;
    private Api api;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void leavesNoTraceButTheTombstones() throws Exception {
        assay = new Installation(folder.resolve("home"));
        assay.run("up").succeeded();
        api = assay.api();
        Traces traces = new Traces(assay);

        String id = useInEveryWay();
        traces.analyze();
        Set<String> before = traces.inDatabases(canaries);
        assertTrue(
                before.containsAll(Set.of(
                        "profile:public.candidate",
                        "profile:public.candidate_version",
                        "profile:public.candidate_tag",
                        "profile:public.candidate_search",
                        "profile:public.document",
                        "profile:public.document_content",
                        "profile:public.idempotency_key",
                        "scoring:public.idempotency_key",
                        "scoring:public.assessment",
                        "scoring:public.decision")),
                "the scan sees where they are: " + before);
        erase(id);

        assertEquals(Set.of(), traces.inDatabases(canaries));
        assertEquals(Set.of(), traces.inSamples("profile", canaries));
        assertEquals(Set.of(), traces.inSamples("scoring", canaries));
        assertEquals(Set.of(), traces.inFiles(canaries));
        // The event tells webhooks that the person is gone, by the id alone, and is itself deleted after some days.
        assertEquals(
                Set.of(
                        "profile:public.candidate_change",
                        "profile:public.event",
                        "scoring:public.tombstone",
                        // Says for an hour that a row changed, so that other replicas learn that it is gone.
                        "scoring:public.standing_change",
                        "scoring:public.decision"),
                traces.inDatabases(List.of(id)));
    }

    private String useInEveryWay() throws Exception {
        String externalId = canary();
        String sent = "{\"source\": \"ats\", \"externalId\": \"" + externalId + "\", "
                + envelope().substring(1);
        String id = JSON.readTree(succeeded(api.post("/api/v1/candidates", sent, canary()))
                        .body())
                .path("id")
                .asText();
        String second = envelope();
        succeeded(api.put("/api/v1/candidates/external/ats/" + externalId, second));
        importAlso("{\"source\": \"ats\", \"externalId\": \"" + externalId + "\", " + second.substring(1));
        String address = "/api/v1/candidates/" + id;
        succeeded(api.post(address + "/tags", "{\"add\": [\"" + canary() + "\"]}"));
        byte[] document = ("%PDF-1.7\n" + canary()).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> unread = api.post(address + "/documents", document, canary() + ".pdf", "3");
        assertEquals(422, unread.statusCode(), unread.body());
        for (String field : new String[] {"text", "name", "company", "title", "skill"}) {
            succeeded(api.post("/api/v1/candidates/search", "{\"" + field + "\": \"" + canaries.get(1) + "\"}"));
        }
        assertEquals(
                400,
                api.post("/api/v1/candidates", "{\"profile\": {\"work\": \"" + canary() + "\"}}")
                        .statusCode());
        assertEquals(
                400,
                api.post("/api/v1/candidates", "{\"" + canary() + "\": " + canary())
                        .statusCode());
        assertEquals(409, api.post("/api/v1/candidates", twin()).statusCode());
        succeeded(api.post(
                "/api/v1/assessments/preview", "{\"profile\": {\"basics\": {\"summary\": \"" + canary() + "\"}}}"));
        for (String path : new String[] {
            address,
            address + "/versions/1",
            address + "/access-report",
            "/api/v1/candidates/changes",
            "/api/v1/exports/candidates.ndjson",
            "/api/v1/exports/candidates.csv"
        }) {
            assertTrue(succeeded(api.get(path)).body().contains(canaries.get(1)) || path.contains("changes"), path);
        }
        Eventually.isTrue(PATIENCE, "assessed", () -> isAssessed(api.get(address + "/assessment")));
        String key = canary();
        succeeded(api.post(
                address + "/decisions",
                "{\"decision\": \"hold\", \"decidedBy\": \"Ida Brandt\", \"reason\": \"" + canary() + "\"}",
                key));
        JsonNode report = JSON.readTree(
                        succeeded(api.get(address + "/access-report")).body())
                .path("scores");
        assertEquals(
                canaries.get(canaries.size() - 1),
                report.at("/decisions/0/reason").asText());
        assertEquals(3, report.at("/assessments/0/result/dimensions").size(), report.toString());
        return id;
    }

    /** Imports the same again, and lines that are refused. */
    private void importAlso(String line) throws Exception {
        String lines = line + "\n{\"" + canary() + "\": 1}\n" + canary() + "\n{\"profile\": {\"work\": \"" + canary()
                + "\"}}\n";
        String job = JSON.readTree(succeeded(api.importLines(lines)).body())
                .path("id")
                .asText();
        Eventually.isTrue(
                PATIENCE,
                "imported",
                () -> api.get("/api/v1/imports/" + job).body().contains("\"state\":\"done\""));
        JsonNode counts =
                JSON.readTree(api.get("/api/v1/imports/" + job).body()).path("counts");
        assertEquals(1, counts.path("unchanged").asLong(), counts.toString());
        assertEquals(3, counts.path("failed").asLong(), counts.toString());
    }

    private static boolean isAssessed(HttpResponse<String> answer) throws Exception {
        return answer.statusCode() == 200
                && JSON.readTree(answer.body()).path("candidateVersion").asLong() == 3;
    }

    private void erase(String id) throws Exception {
        String address = "/api/v1/candidates/" + id;
        assertEquals(204, api.delete(address, "3").statusCode());
        Eventually.isTrue(
                PATIENCE,
                "erased by scoring",
                () -> new Traces(assay).inDatabases(List.of(id)).contains("scoring:public.tombstone"));
        assertEquals(404, api.get(address + "/assessment").statusCode());
    }

    /** Another candidate with the same external id, which is refused. */
    private String twin() {
        return "{\"source\": \"ats\", \"externalId\": \"" + canaries.get(0)
                + "\", \"profile\": {\"basics\": {\"name\": \"" + canary() + "\"}}}";
    }

    private String envelope() throws Exception {
        String summary = "Wrote the Raft log of a metadata store named %s, five replicas, 40,000 writes/s.";
        JsonNode profile = JSON.createObjectNode()
                .<ObjectNode>set(
                        "basics",
                        JSON.createObjectNode()
                                .put("name", canaries.size() == 1 ? canary() : canaries.get(1))
                                .put("email", canary() + "@example.org")
                                .put("summary", summary.formatted(canary())))
                .<ObjectNode>set(
                        "work",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("name", canary())
                                        .put("position", canary())
                                        .put("startDate", canary())
                                        .set(
                                                "highlights",
                                                JSON.createArrayNode().add(summary.formatted(canary())))))
                .put("note", canary());
        return JSON.createObjectNode().set("profile", profile).toString();
    }

    private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() / 100 == 2, answer.statusCode() + " " + answer.body());
        return answer;
    }

    /** A word of sixteen letters that exists in no language. */
    private String canary() {
        StringBuilder word = new StringBuilder("zq");
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        canaries.add(word.toString());
        return word.toString();
    }
}
