package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A second rubric is released, the pool is scored by it beside the first although the service is killed halfway, and both can be activated. */
class RubricReleaseIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CANDIDATES = 300;
    private static final String NEXT = "99.0.0";
    private static final String RUBRICS = "/api/v1/rubrics";
    private static final String RANKING = "/api/v1/rankings?limit=500";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Installation assay;
    private Api api;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void finishesAReleaseThatTheServiceWasKilledIn() throws Exception {
        // Small pages, so that the service can be killed halfway.
        assay = new Installation(folder.resolve("home")).moreJavaOptions("-Dassay.feed.page-size=5");
        assay.run("up").succeeded();
        api = assay.api();
        CandidateStream stream = new CandidateStream(api, CANDIDATES, 42);
        stream.start();
        stream.awaitAll();
        Eventually.isTrue(PATIENCE, "all assessed", () -> allAssessed(api.get(RUBRICS)));
        String first = epochInUse();

        JsonNode killedAt = releaseAndKill();
        assertFalse(killedAt.at("/epoch/progress/caughtUp").asBoolean(), "killed too late: " + killedAt);
        assay.run("up").succeeded();

        JsonNode done = awaitCaughtUp();
        assertEquals(CANDIDATES, done.at("/epoch/progress/assessed").asInt(), "each once: " + done);
        assertEquals(first, epochInUse(), "waits for the command");
        assay.run("rubric", "activate", NEXT).succeeded();
        assertTrue(epochInUse().startsWith(NEXT + "/"), epochInUse());
        assertEquals(CANDIDATES, ranked().size());
        assay.run("rubric", "rollback", NEXT).succeeded();
        assertEquals(first, epochInUse());
    }

    private JsonNode releaseAndKill() throws Exception {
        long pid = assay.pid("scoring-service");
        String version =
                JSON.readTree(api.get(RUBRICS).body()).at("/items/0/version").asText();
        ObjectNode rubric =
                (ObjectNode) JSON.readTree(api.get(RUBRICS + "/" + version).body());
        ((ObjectNode) rubric.path("rubric.yaml")).put("version", NEXT);
        HttpResponse<String> released = api.post(RUBRICS, rubric.toString());
        assertEquals(201, released.statusCode(), released.body());
        JsonNode seen = progress();
        while (seen.at("/epoch/progress/assessed").asInt() == 0) {
            LockSupport.parkNanos(10_000_000L);
            seen = progress();
        }
        assertEquals(0, new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor());
        return seen;
    }

    private static boolean allAssessed(HttpResponse<String> rubrics) throws Exception {
        return rubrics.statusCode() == 200
                && JSON.readTree(rubrics.body())
                                .at("/items/0/epoch/progress/assessed")
                                .asInt()
                        >= CANDIDATES;
    }

    private JsonNode awaitCaughtUp() throws Exception {
        Eventually.isTrue(
                PATIENCE,
                "caught up",
                () -> progress().at("/epoch/progress/caughtUp").asBoolean());
        return progress();
    }

    private JsonNode progress() throws Exception {
        HttpResponse<String> answer = api.get(RUBRICS + "/" + NEXT + "/progress");
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private Set<String> ranked() throws Exception {
        Set<String> ids = new HashSet<>();
        for (JsonNode item : api.all(RANKING)) {
            assertTrue(ids.add(item.path("candidateId").asText()), "ranked twice: " + item);
        }
        return ids;
    }

    private String epochInUse() throws Exception {
        return JSON.readTree(api.get(RANKING).body()).path("epoch").asText();
    }
}
