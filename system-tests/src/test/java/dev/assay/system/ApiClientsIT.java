package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.client.ApiClient;
import dev.assay.client.ApiException;
import dev.assay.client.ApiResponse;
import dev.assay.client.api.AssessmentsApi;
import dev.assay.client.api.CandidatesApi;
import dev.assay.client.api.RankingsApi;
import dev.assay.client.model.Assessment;
import dev.assay.client.model.CandidateRequest;
import dev.assay.client.model.CandidateResponse;
import dev.assay.client.model.DimensionResult;
import dev.assay.client.model.Problem;
import dev.assay.client.model.Ranking;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What an HR tool does with a client generated from the API document, and with nothing else of ours. */
class ApiClientsIT {

    private static final Path JOURNEY = Path.of(System.getProperty("assay.root"))
            .resolve("api-clients/typescript/build/typescript/journey.js")
            .normalize();

    private static final Set<Integer> PASSING = Set.of(429, 503, 504);

    private static final Map<String, Object> PROFILE = Map.of(
            "basics", Map.of("name", "Corwin Eastleigh-Adamu"),
            "work",
                    List.of(Map.of(
                            "name",
                            "Tidewell",
                            "startDate",
                            "2020",
                            "highlights",
                            List.of("Wrote the Raft log of our metadata store, five replicas, 40,000 writes/s."))));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation assay;
    private static String key;
    private static ApiClient client;

    @BeforeAll
    static void start() throws Exception {
        assay = new Installation(folder.resolve("home"));
        assay.run("up").succeeded();
        key = assay.run("key").succeeded().out().strip();
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + assay.gatewayPort());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
    }

    @AfterAll
    static void stop() throws Exception {
        assay.stop();
    }

    @Test
    void findsTheDocumentAndItsPageInThePackagedGateway() throws Exception {
        HttpResponse<String> page = assay.api().get("/api/v1/docs/");
        HttpResponse<String> document = assay.api().get("/api/v1/openapi");

        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("/api/v1/openapi"), page.body());
        assertEquals(200, document.statusCode(), document.body());
        assertTrue(
                new ObjectMapper().readTree(document.body()).path("paths").has("/api/v1/candidates"), document.body());
    }

    @Test
    void javaClientPushesWaitsAndPages() throws Exception {
        CandidateResponse candidate = push("java-1");
        push("java-2");

        Assessment assessment = assessed(candidate);

        assertTrue(systems(assessment) > 0);
        List<UUID> ranked = rankedIds();
        assertTrue(ranked.contains(candidate.getId()), ranked.toString());
        assertEquals(new HashSet<>(ranked).size(), ranked.size());
    }

    @Test
    void javaClientReadsAnError() throws Exception {
        CandidateRequest wrong = new CandidateRequest().profile(Map.of("work", "Tidewell"));

        ApiException refused =
                assertThrows(ApiException.class, () -> new CandidatesApi(client).createCandidate(wrong, null));

        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertEquals(400, refused.getCode());
        assertEquals("urn:assay:problem:invalid-input", problem.getType());
        assertEquals("/profile/work", problem.getErrors().get(0).getPointer());
    }

    @Test
    void typescriptClientPushesWaitsPagesAndReadsAnError() throws Exception {
        Assumptions.assumeTrue(Files.exists(JOURNEY), "built only where npm is");
        push("typescript-0");

        JsonNode seen = journey("typescript-1");

        assertTrue(seen.path("systems").asInt() > 0, seen.toString());
        List<String> ranked = new ArrayList<>();
        seen.path("ranked").forEach(id -> ranked.add(id.asText()));
        assertTrue(ranked.contains(seen.path("candidate").asText()), seen.toString());
        assertTrue(ranked.size() > 1, "one row a page, so this went through a second page");
        assertEquals("urn:assay:problem:invalid-input", seen.at("/problem/type").asText());
        assertEquals("/profile/work", seen.at("/problem/pointer").asText());
    }

    private static JsonNode journey(String externalId) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder(
                "node", JOURNEY.toString(), "http://127.0.0.1:" + assay.gatewayPort(), "tests", externalId);
        node.environment().put("ASSAY_KEY", key);
        Path errors = folder.resolve("journey.err");
        Process process = node.redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> out + "\n" + text(errors));
        return new ObjectMapper().readTree(out);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** A call of the client. */
    private interface Call<T> {
        T make() throws ApiException;
    }

    /** Retries answers that say busy, briefly unavailable or late: the same call may succeed in a second. All calls here are safe to repeat. */
    private static <T> T patiently(Call<T> call) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return call.make();
            } catch (ApiException failure) {
                if (!PASSING.contains(failure.getCode()) || tries == 10) {
                    throw failure;
                }
                Thread.sleep(1_000);
            }
        }
    }

    private static CandidateResponse push(String externalId) throws Exception {
        CandidateRequest request = new CandidateRequest().profile(PROFILE);
        return patiently(() -> new CandidatesApi(client).upsertCandidate(externalId, "tests", request, null, null));
    }

    private static Assessment assessed(CandidateResponse candidate) throws Exception {
        for (int asked = 0; asked < 30; asked++) {
            ApiResponse<Assessment> answer = patiently(() -> new AssessmentsApi(client)
                    .getAssessmentWithHttpInfo(candidate.getId(), candidate.getVersion(), null));
            if (answer.getStatusCode() == 200) {
                return answer.getData();
            }
        }
        throw new AssertionError("no assessment of version " + candidate.getVersion());
    }

    private static int systems(Assessment assessment) {
        return assessment.getResult().getDimensions().stream()
                .filter(result -> result.getDimension() == DimensionResult.DimensionEnum.SYSTEMS)
                .mapToInt(DimensionResult::getScore)
                .findFirst()
                .orElseThrow();
    }

    /** A page has one row, so that two candidates make two pages. */
    private static List<UUID> rankedIds() throws Exception {
        List<UUID> ids = new ArrayList<>();
        Ranking page = ranking(null);
        while (page.getNext() != null) {
            page.getItems().forEach(row -> ids.add(row.getCandidateId()));
            page = ranking(cursorOf(page.getNext()));
        }
        page.getItems().forEach(row -> ids.add(row.getCandidateId()));
        return ids;
    }

    private static Ranking ranking(String cursor) throws Exception {
        return patiently(
                () -> new RankingsApi(client).getRanking("platform-mts", null, null, null, null, null, cursor, 1));
    }

    private static String cursorOf(String next) {
        return Arrays.stream(URI.create(next).getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("cursor="))
                .map(parameter -> parameter.substring("cursor=".length()))
                .findFirst()
                .orElseThrow();
    }
}
