package dev.assay.profile;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No public read passes over a big table. It is not the text of statements that is looked at but what PostgreSQL counts when they run, so none can be
 * forgotten here. What reads the whole pool by its nature is left out: exports, and the facets of a search. It takes a minute or more: {@code
 * -Dassay.plans=true}.
 */
@EnabledIfSystemProperty(named = "assay.plans", matches = "true")
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReadingPlansResourceTest {

    private static final int COUNT = 200_000;
    private static final String ONE = "01a00000-0000-7000-8000-00000000000a";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tables of which a scan is felt, and who scanned one since the counting began. */
    private static final String SCANNED =
            "select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables"
                    + " where seq_scan > 0 and pg_table_size(relid) > 2000000";

    /** How often anything was read; some reads look at nothing but small tables. */
    private static final String READ =
            "select coalesce(sum(coalesce(idx_scan, 0) + seq_scan), 0) from pg_stat_user_tables";

    /** The one condition picks them: a second one might be looked at first, for all sessions that there are. */
    private static final String ENDED =
            "select string_agg(case when pg_terminate_backend(pid) then cast(pid as text) end, ', ') from pg_stat_activity"
                    + " where application_name = 'profile-service'";

    @Inject
    AgroalDataSource connections;

    private final List<String> scans = new ArrayList<>();

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

        readCandidates();
        readOne();
        search();
        readImports();

        assertEquals(List.of(), scans);
    }

    private void readCandidates() throws SQLException {
        for (String list : List.of(
                "?limit=100",
                "?tag=opening",
                "?tag=nobody-has-it",
                "/changes",
                "/changes?updatedAfter=2026-03-01T00:00:00Z")) {
            look(list, () -> {
                String next = get(CANDIDATES + list).path("next");
                if (next != null) {
                    get(next);
                }
            });
        }
        look("batch-get", () -> post(CANDIDATES + "/batch-get", "{\"ids\": [\"" + ONE + "\"]}"));
    }

    private void readOne() throws SQLException {
        for (String part : List.of(
                "",
                "/versions",
                "/versions/1",
                "/documents",
                "/documents/" + ONE + "/report",
                "/duplicates",
                "/merges",
                "/merges/" + ONE)) {
            look("candidate" + part, () -> get(CANDIDATES + "/" + ONE + part));
        }
    }

    private void search() throws SQLException {
        for (String members : List.of(
                "\"limit\": 50",
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
            look("search for " + members, () -> {
                String next = post(CANDIDATES + "/search", "{" + members + "}").path("next");
                if (next != null) {
                    post(CANDIDATES + "/search", "{\"cursor\": \"" + next + "\", " + members + "}");
                }
            });
        }
    }

    private void readImports() throws SQLException {
        String job = "/api/v1/imports/" + ManyCandidates.IMPORT;
        for (String path :
                List.of("/api/v1/imports", job, job + "/errors", job + "/duplicates", "/api/v1/retention-policy")) {
            look(path, () -> get(path));
        }
    }

    /** A session tells what it did at last before it is gone, so all of the service's are ended. */
    private void look(String name, Runnable read) throws SQLException {
        text("select pg_stat_reset()");
        read.run();
        String ended = text(ENDED);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text("select count(*) from pg_stat_activity where pid in (" + ended + ")")
                .equals("0")) {
            assertTrue(System.nanoTime() < end, "Sessions " + ended + " do not end");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertTrue(Long.parseLong(text(READ)) > 0, "Nothing was counted for " + name);
        String scanned = text(SCANNED);
        if (scanned != null) {
            scans.add(name + ": " + scanned);
        }
        while (caller().get(CANDIDATES + "/" + ONE).statusCode() != 200) {
            assertTrue(System.nanoTime() < end, "Waited too long for new sessions");
        }
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

    private String text(String query) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
