package dev.assay.profile;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.RowsRead;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No public read passes over more than a quarter of the pool, so that none grows with it. What does by its nature is left out: exports, and the facets of a
 * common word or tag. It takes a minute or more: {@code -Dassay.plans=true}.
 */
@EnabledIfSystemProperty(named = "assay.plans", matches = "true")
@QuarkusTest
@TestProfile(ReadingPlansResourceTest.NothingElse.class)
@WithTestResource(PostgresTestResource.class)
class ReadingPlansResourceTest {

    private static final int COUNT = 200_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String ONE = "01a00000-0000-7000-8000-00000000000a";

    /** The metric counts the candidates while others read. */
    public static class NothingElse implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.candidates.count-every", "1h");
        }
    }

    @Inject
    AgroalDataSource connections;

    private RowsRead rows;

    /** Others walk through all that there is. */
    @AfterEach
    void leaveLittle() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate candidate, candidate_change, import_job, event cascade");
        }
    }

    @Test
    void passesOverNoBigTable() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            ManyCandidates.fill(connection, COUNT);
        }
        rows = new RowsRead(
                connections,
                "profile-service",
                COUNT / 4,
                () -> caller().get(CANDIDATES + "/" + ONE).statusCode() == 200);

        readCandidates();
        readOne();
        search();
        readImports();
        readRetention();

        assertEquals(List.of(), rows.excesses());
    }

    private void readCandidates() {
        for (String list : List.of(
                "?limit=100",
                "?tag=opening",
                "?tag=nobody-has-it",
                "/changes",
                "/changes?updatedAfter=2026-03-01T00:00:00Z")) {
            rows.look(list, () -> {
                String next = get(CANDIDATES + list).path("next");
                if (next != null) {
                    get(next);
                }
            });
        }
        rows.look("batch-get", () -> post(CANDIDATES + "/batch-get", "{\"ids\": [\"" + ONE + "\"]}"));
    }

    private void readOne() {
        for (String part : List.of(
                "",
                "/versions",
                "/versions/1",
                "/documents",
                "/documents/" + ONE + "/report",
                "/duplicates",
                "/merges",
                "/merges/" + ONE)) {
            rows.look("candidate" + part, () -> get(CANDIDATES + "/" + ONE + part));
        }
    }

    private void search() {
        for (String members : List.of(
                "\"limit\": 50",
                "\"facets\": true",
                "\"text\": \"raft\"",
                "\"text\": \"lists\"",
                "\"text\": \"raft -lists\"",
                "\"name\": \"c4ca42\"",
                "\"company\": \"c4ca42\"",
                "\"skill\": \"erlang\"",
                "\"title\": \"engineer\"",
                "\"tags\": [\"opening\"]",
                "\"tags\": [\"opening\"], \"text\": \"raft\"",
                "\"source\": \"made-7\"",
                "\"createdAfter\": \"2026-05-01T00:00:00Z\", \"createdBefore\": \"2026-05-01T01:00:00Z\"",
                "\"updatedAfter\": \"2026-05-19T00:00:00Z\"")) {
            rows.look("search for " + members, () -> {
                String next = post(CANDIDATES + "/search", "{" + members + "}").path("next");
                if (next != null) {
                    post(CANDIDATES + "/search", "{\"cursor\": \"" + next + "\", " + members + "}");
                }
            });
        }
    }

    private void readImports() {
        String job = "/api/v1/imports/" + ManyCandidates.IMPORT;
        for (String path : List.of("/api/v1/imports", job, job + "/errors", job + "/duplicates")) {
            rows.look(path, () -> get(path));
        }
        rows.look("an import of lines without external ids", ReadingPlansResourceTest::importLines);
    }

    private static void importLines() {
        String lines =
                IntStream.range(0, 30).mapToObj(ReadingPlansResourceTest::line).collect(Collectors.joining());
        String job = caller().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .path("id");
        long start = System.nanoTime();
        while (!"done".equals(get("/api/v1/imports/" + job).path("state"))) {
            assertTrue(System.nanoTime() - start < PATIENCE, "the import ends");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** With all by which somebody can look like somebody else. */
    private static String line(int person) {
        String words =
                IntStream.range(0, 60).mapToObj(n -> "w" + person + "x" + n).collect(Collectors.joining(" "));
        return """
                {"profile": {"basics": {"summary": "%s", "email": "sent%d@example.org", "phone": "0700 900%03d"}}}
                """.formatted(words, person, person);
    }

    /** Most are kept for ever: nobody may be looked at whom no rule is about. */
    private void readRetention() {
        String policy = "/api/v1/retention-policy";
        rows.look(policy, () -> get(policy));
        caller().header("If-Match", "*")
                .body("{\"rules\": [{\"tag\": \"opening\", \"keepDays\": 1}, {\"tag\": \"kept\", \"hold\": true}]}")
                .put(policy)
                .then()
                .statusCode(200);
        String runs = "/api/v1/retention-runs";
        rows.look(runs, () -> post(runs, "{}").then().body("more", equalTo(true)));
        String confirm = post(runs, "{}").path("confirm");
        rows.look("confirmed " + runs, () -> post(runs, "{\"confirm\": \"" + confirm + "\"}"));
        caller().header("If-Match", "*").body("{\"rules\": []}").put(policy);
    }

    private static Response get(String path) {
        return caller().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response post(String path, String body) {
        return caller().body(body).post(path).then().statusCode(200).extract().response();
    }
}
