package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.system.Installation.Result;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does on the first day. */
class JourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 24;
    private static final String RANKING = "/api/v1/rankings?jobProfile=platform-mts&limit=500";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation assay;
    private static Api api;
    private static Result demo;

    @BeforeAll
    static void runTheDemo() throws Exception {
        assay = new Installation(folder.resolve("a home"));
        demo = assay.run("demo").succeeded();
        api = assay.api();
    }

    @AfterAll
    static void leaveNothingBehind() throws Exception {
        assay.stop();
    }

    @Test
    void demoPrintsEverySampleWithItsStrongestWordsAndTheAddresses() throws IOException {
        for (String name : sampleNames()) {
            assertTrue(demo.out().contains(name), name + "\n" + demo.out());
        }
        assertTrue(demo.out().contains("http://127.0.0.1:" + assay.gatewayPort() + "/api/v1/docs"), demo.out());
        assertTrue(demo.out().contains("./assay down"), demo.out());
        assertTrue(demo.out().contains("\""), "no quote\n" + demo.out());
    }

    @Test
    void ranksByFitAndSharesRanksOfEqualFit() throws Exception {
        JsonNode items = assay.run("rank", "--json", "--limit", "500").json().path("items");
        assertTrue(items.size() >= SAMPLES - 1, "only " + items.size());
        assertNotEquals(items.get(0).path("fit"), items.get(items.size() - 1).path("fit"));
        for (int i = 1; i < items.size(); i++) {
            JsonNode before = items.get(i - 1);
            JsonNode item = items.get(i);
            boolean equal = before.path("fit").asInt() == item.path("fit").asInt();
            assertTrue(before.path("fit").asInt() >= item.path("fit").asInt());
            assertEquals(
                    equal ? before.path("rank").asInt() : i + 1,
                    item.path("rank").asInt());
        }
    }

    @Test
    void findsByScoresWhomTheRankingShows() throws Exception {
        List<JsonNode> ranked = api.all(RANKING + "&minSystems=50");
        JsonNode found = assay.run("search", "--min", "systems=50", "--limit", "99", "--json")
                .json();
        assertEquals(
                ranked.stream().map(each -> each.path("candidateId").asText()).collect(Collectors.toSet()),
                Set.copyOf(found.path("items").findValuesAsText("id")));
        assertTrue(ranked.size() > 1 && found.at("/scores/examined").asInt() > ranked.size(), found.toString());
    }

    @Test
    void addsNothingWhenTheSameFilesOrAnExportComeAgain() throws Exception {
        long before = api.all("/api/v1/candidates?limit=100").size();
        String sample =
                Installation.ROOT.resolve("samples/jun-takemori-aldane.json").toString();
        String pool = folder.resolve("pool.ndjson").toString();
        assay.run("export", "candidates", pool).succeeded();
        String again = assay.run("import", sample, pool).succeeded().err();
        assertTrue(again.contains("0 new, 0 changed, 1 unchanged, 0 failed"), again);
        assertTrue(again.contains("0 new, 0 changed, " + before + " unchanged, 0 failed"), again);
        assertEquals(before, api.all("/api/v1/candidates?limit=100").size());
    }

    @Test
    void explainsACandidateByTheBeginningOfTheName() throws Exception {
        Result explanation = assay.run("explain", "jun takemori").succeeded();
        JsonNode best =
                assay.run("explain", "jun-takemori-aldane.json", "--json").json();
        assertTrue(explanation.out().startsWith("Jun Takemori-Aldane ("), explanation.out());
        assertTrue(explanation.out().contains("rule "), explanation.out());
        for (JsonNode dimension : best.at("/result/dimensions")) {
            int sum = StreamSupport.stream(dimension.path("evidence").spliterator(), false)
                    .mapToInt(evidence -> evidence.path("points").asInt())
                    .sum();
            assertEquals(
                    dimension.path("score").asInt(),
                    sum,
                    dimension.path("dimension").asText());
        }
    }

    @Test
    void scoresAFileLikeTheServices() throws Exception {
        String file =
                Installation.ROOT.resolve("samples/jun-takemori-aldane.json").toString();
        JsonNode stored =
                assay.run("explain", "jun-takemori-aldane.json", "--json").json();
        String day = stored.at("/receipt/asOf").asText();
        JsonNode local = assay.run("score", file, "--json", "--as-of", day).json();
        assertEquals(stored.path("result"), local.path("result"));
        assertEquals(stored.at("/receipt/resultHash"), local.at("/receipt/resultHash"));
    }

    @Test
    void verifiesReceiptsHereAndThere() throws Exception {
        String file =
                Installation.ROOT.resolve("samples/jun-takemori-aldane.json").toString();
        Result remote = assay.run("verify", "jun-takemori-aldane.json").succeeded();
        assertTrue(remote.out().startsWith("Same: "), remote.out());

        Result explained =
                assay.run("explain", "jun-takemori-aldane.json", "--json").succeeded();
        Path receipt = Files.writeString(folder.resolve("receipt.json"), explained.out());
        assay.run("verify", "--receipt", receipt.toString(), "--profile", file).succeeded();

        Files.writeString(receipt, explained.out().replaceFirst("(\"resultHash\" : \"sha256:)....", "$10000"));
        assertEquals(
                3,
                assay.run("verify", "jun-takemori-aldane.json", "--receipt", receipt.toString())
                        .exitCode());
    }

    @Test
    void namesTheFileAndThePlaceOfWhatIsWrong() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"work\": \"a string\"}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"work\": ");
        Result refused = assay.run("import", wrong.toString(), broken.toString());
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains(wrong + ": not taken\n    /work: "), refused.err());
        assertTrue(refused.err().contains(broken + ": not taken\n    not valid JSON (line 1"), refused.err());
        assertTrue(refused.err().contains("0 new, 0 changed, 0 unchanged, 2 failed"), refused.err());
    }

    @Test
    void refusesWhoeverHasNoKey() throws Exception {
        for (int port : new int[] {assay.gatewayPort(), assay.profilePort(), assay.scoringPort()}) {
            for (String path : new String[] {"/api/v1/candidates", RANKING}) {
                HttpResponse<String> answer = new Api(port, null).get(path);
                assertEquals(401, answer.statusCode(), port + path);
                assertEquals(401, JSON.readTree(answer.body()).path("status").asInt(), answer.body());
            }
        }
    }

    @Test
    void refusesTheKeyAtTheServicesThemselves() throws Exception {
        String key = assay.run("key").succeeded().out().strip();
        for (int port : new int[] {assay.profilePort(), assay.scoringPort()}) {
            assertEquals(401, new Api(port, key).get("/api/v1/candidates").statusCode());
            assertEquals(401, new Api(port, key).get("/internal/changes").statusCode());
        }
    }

    @Test
    void erasureTakesTheCandidateOutOfTheRanking() throws Exception {
        String resume = "{\"profile\": {\"basics\": {\"name\": \"Orla Quennell-Bastide\"}}}";
        HttpResponse<String> created = api.put("/api/v1/candidates/external/test/erasure", resume);
        String id = JSON.readTree(created.body()).path("id").asText();
        String address = "/api/v1/candidates/" + id;
        Eventually.isTrue(Duration.ofSeconds(30), "ranked", () -> isRanked(id));

        assertEquals(204, api.delete(address, "1").statusCode());
        assertEquals(404, api.get(address).statusCode());
        Eventually.isTrue(Duration.ofSeconds(30), "out of the ranking", () -> !isRanked(id));
        assertEquals(404, api.get(address + "/assessment").statusCode());
    }

    @Test
    void showsThatEverythingIsReady() throws Exception {
        JsonNode status = assay.run("status", "--json").json();
        assertEquals(4, status.path("parts").size());
        status.path("parts")
                .forEach(part -> assertEquals("ready", part.path("health").asText(), part.toString()));
        assertTrue(status.path("candidates").asLong() >= 0 && status.has("lagChanges"), status.toString());
    }

    @Test
    void startsNothingTwice() throws Exception {
        long gateway = assay.pid("gateway");
        Result up = assay.run("up").succeeded();
        assertTrue(up.err().contains("Already running."), up.err());
        assertEquals(gateway, assay.pid("gateway"));
    }

    @Test
    void keepsLogsReadableAndKeysOutOfThem() throws Exception {
        Result logs = assay.run("logs", "gateway", "-n", "5").succeeded();
        assertTrue(logs.out().lines().allMatch(line -> line.contains(" gateway ")), logs.out());
        String key = assay.run("key").succeeded().out().strip();
        for (String part : new String[] {"gateway", "profile-service", "scoring-service"}) {
            assertFalse(Files.readString(assay.home().resolve("logs/" + part + ".log"))
                    .contains(key));
        }
    }

    private static boolean isRanked(String id) throws Exception {
        return api.all(RANKING).stream()
                .anyMatch(item -> item.path("candidateId").asText().equals(id));
    }

    private static List<String> sampleNames() throws IOException {
        try (var files = Files.list(Installation.ROOT.resolve("samples"))) {
            List<String> names = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                names.add(JSON.readTree(file.toFile()).at("/basics/name").asText());
            }
            assertEquals(SAMPLES, names.size());
            return names;
        }
    }
}
