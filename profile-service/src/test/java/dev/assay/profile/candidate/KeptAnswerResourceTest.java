package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the database keeps of requests with a key, seen from beside the service. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class KeptAnswerResourceTest {

    private static final String KEY_HASH = "encode(sha256(convert_to('[\"api-key:test\",\"%s\"]', 'UTF8')), 'hex')";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final String key = "key-" + UUID.randomUUID();
    private final String canary = "canary" + UUID.randomUUID();

    @Inject
    AgroalDataSource connections;

    @Test
    void refusesToWaitForAnEqualRequestThatStillRuns() throws SQLException {
        try (Connection other = connections.getConnection()) {
            // Given
            other.setAutoCommit(false);
            text(
                    other,
                    "select pg_advisory_xact_lock(cast(cast('x' || left(" + KEY_HASH.formatted(key)
                            + ", 16) as bit(64)) as bigint))");

            // When
            Response meanwhile = send();
            other.rollback();
            Response afterwards = send();

            // Then
            meanwhile.then().statusCode(409).body("type", equalTo("urn:assay:problem:request-in-progress"));
            afterwards.then().statusCode(201);
        }
    }

    @Test
    void leavesNoKeyWhereTheTransactionIsRolledBack() throws SQLException {
        try (Connection other = connections.getConnection()) {
            // Given
            other.setAutoCommit(false);
            other.createStatement().execute("lock table candidate in access exclusive mode");
            Response failed = send();
            other.rollback();

            // When
            Response again = send();

            // Then
            failed.then().statusCode(503);
            again.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        }
    }

    @Test
    void erasesTheAnswerWithTheCandidateAndBringsNobodyBack() throws SQLException {
        // Given
        String id = send().then().statusCode(201).extract().path("id");
        assertTrue(row().contains(canary), row());

        // When
        caller().header("If-Match", "\"1\"")
                .delete(CANDIDATES + "/" + id)
                .then()
                .statusCode(204);

        // Then
        assertFalse(row().contains(canary) || row().contains(id), row());
        assertEquals(
                "1", read("select num_nonnulls(request_hash, status, location, tag, body, candidate_id, taken_at)"));
        send().then().statusCode(410).body("type", equalTo("urn:assay:problem:result-erased"));
        assertEquals("0", read("select (select count(*) from candidate where profile like '%" + canary + "%')"));
    }

    @Test
    void keepsAnswersForADay() throws SQLException {
        // Given
        KeptAnswerResourceTest older = new KeptAnswerResourceTest();
        older.connections = connections;
        send().then().statusCode(201);
        older.send().then().statusCode(201);

        // When
        age("23 hours 55 minutes");
        older.age("24 hours 1 second");

        // Then
        long start = System.nanoTime();
        while (older.row() != null) {
            assertTrue(System.nanoTime() - start < PATIENCE, "swept");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertTrue(row().contains(canary), row());
    }

    private Response send() {
        return caller().header("Idempotency-Key", key).body(envelope(canary)).post(CANDIDATES);
    }

    private String row() throws SQLException {
        return read("select k::text");
    }

    private String read(String selection) throws SQLException {
        return text(selection + " from idempotency_key k where key_hash = " + KEY_HASH.formatted(key));
    }

    private void age(String time) throws SQLException {
        text("update idempotency_key set taken_at = now() - interval '" + time + "' where key_hash = "
                + KEY_HASH.formatted(key) + " returning 1");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return text(connection, sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
