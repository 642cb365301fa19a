package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed while candidates stream in: what was acknowledged is there afterwards, once, and assessed. */
class CrashIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of("gateway", "profile-service", "scoring-service", "postgresql");
    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Installation assay;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void keepsEveryAcknowledgedCandidateOnceWithItsCurrentAssessment() throws Exception {
        long seed = Long.getLong("assay.crash.seed", System.nanoTime());
        int candidates = Integer.getInteger("assay.crash.candidates", 300);
        System.out.println("CrashIT: " + candidates + " candidates, -Dassay.crash.seed=" + seed);
        assay = new Installation(folder.resolve("home"));
        assay.run("up").succeeded();
        CandidateStream stream = new CandidateStream(assay.api(), candidates, seed);

        stream.start();
        killEachInTurn(stream, new Random(seed));
        killAll(stream);
        Map<String, Long> acknowledged = stream.awaitAll();

        verifyOnceAndWhole(acknowledged);
        verifyAssessed();
    }

    private void killEachInTurn(CandidateStream stream, Random random) throws Exception {
        for (int i = 0; i < PARTS.size(); i++) {
            stream.awaitAcknowledged((i + 1) * stream.total() / (PARTS.size() + 2) + random.nextInt(10));
            kill(PARTS.get(i));
            assay.run("up").succeeded();
        }
    }

    private void killAll(CandidateStream stream) throws Exception {
        stream.awaitAcknowledged((PARTS.size() + 1) * stream.total() / (PARTS.size() + 2));
        JsonNode parts = assay.status().path("parts");
        for (JsonNode part : parts) {
            killed(part.path("pid").asLong());
        }
        assay.run("up").succeeded();
    }

    private void kill(String part) throws Exception {
        killed(assay.pid(part));
    }

    private static void killed(long pid) throws Exception {
        assertTrue(pid > 0, "runs");
        assertEquals(0, new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor());
    }

    private void verifyOnceAndWhole(Map<String, Long> acknowledged) throws Exception {
        Map<String, Long> stored = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode candidate : assay.api().all("/api/v1/candidates?limit=500")) {
            String name = candidate.path("externalId").asText();
            assertTrue(ids.add(candidate.path("id").asText()), "listed twice: " + candidate.path("id"));
            assertEquals(null, stored.put(name, candidate.path("version").asLong()), "stored twice: " + name);
            assertEquals(name, candidate.at("/profile/basics/label").asText());
        }
        assertEquals(acknowledged.keySet(), stored.keySet());
        acknowledged.forEach((name, version) -> assertTrue(stored.get(name) >= version, name + " lost a version"));
    }

    private void verifyAssessed() throws Exception {
        Api api = assay.api();
        List<JsonNode> candidates = api.all("/api/v1/candidates?limit=500");
        for (JsonNode candidate : candidates) {
            String address = "/api/v1/candidates/" + candidate.path("id").asText() + "/assessment";
            long version = candidate.path("version").asLong();
            Eventually.isTrue(
                    CAUGHT_UP,
                    candidate.path("externalId") + " assessed in version " + version,
                    () -> assessedVersion(api.get(address)) == version);
        }
        Set<String> ranked = new HashSet<>();
        for (JsonNode item : api.all("/api/v1/rankings?jobProfile=platform-mts&limit=500")) {
            assertTrue(ranked.add(item.path("candidateId").asText()), "ranked twice: " + item);
        }
        assertEquals(candidates.size(), ranked.size());
    }

    private static long assessedVersion(HttpResponse<String> answer) throws Exception {
        return answer.statusCode() == 200
                ? JSON.readTree(answer.body()).path("candidateVersion").asLong()
                : 0;
    }
}
