package dev.assay.profile.imports.revert;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static dev.assay.profile.imports.ImportCalls.pause;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two jobs about the same candidates, taken back by two processes at once. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ParallelRevertResourceTest {

    private static final String WAITING = "select count(*) from pg_locks where not granted";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    @Inject
    AgroalDataSource database;

    @Test
    void takesBackTheRestWhereAnotherRevertErasesTheFirst() throws Exception {
        // Given
        String shared = IntStream.range(0, Reverts.AT_ONCE)
                .mapToObj(n -> line(freshExternalId(), "Sent twice."))
                .collect(Collectors.joining());
        String first = finished(shared).path("id");
        String second = finished(shared + line(freshExternalId(), "Sent once.")).path("id");

        // When
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            erase(other, first);
            caller().post(IMPORTS + "/" + second + "/revert").then().statusCode(202);
            awaitThatOneWaits();
            other.commit();
        }

        // Then
        atRest(second).then().body("state", equalTo("reverted")).body("counts.reverted", equalTo(1));
        assertEquals(0, count("select count(*) from import_item where import_id = '" + second + "'"));
    }

    private static void erase(Connection connection, String job) throws SQLException {
        String created = "with gone as (delete from candidate"
                + " where id in (select candidate_id from import_item where import_id = ?) returning id)"
                + " delete from candidate_change where candidate_id in (select id from gone)";
        try (var statement = connection.prepareStatement(created)) {
            statement.setObject(1, UUID.fromString(job));
            assertEquals(Reverts.AT_ONCE, statement.executeUpdate());
        }
    }

    private void awaitThatOneWaits() throws SQLException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (count(WAITING) == 0) {
            assertTrue(System.nanoTime() < end, "the revert waits for nobody");
            pause();
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
