package dev.assay.profile.imports.job;

import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.execute;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was received of a job goes only where nobody can be told any more that it is one. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class GivenUpImportResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String READY = "update import_job set state = 'AWAITING_MAPPING', lines = 1 where id = ?";

    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    Jobs jobs;

    @Inject
    ImportSweep sweep;

    @AfterEach
    void forget() throws SQLException {
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void keepsAJobThatIsMadeWhileItsSenderIsToldThatItTookTooLong() throws SQLException {
        begin("RECEIVING", Instant.now());

        whileItIsMade(() -> jobs.discard(job).await().atMost(PATIENCE));

        assertEquals(1, chunks());
        caller().get(IMPORTS + "/" + job).then().body("state", equalTo("awaiting-mapping"));
    }

    @Test
    void keepsNoSenderWaitingUntilItIsDeleted() throws SQLException {
        // Given
        begin("RECEIVING", Instant.now());

        try (Connection other = database.getConnection();
                PreparedStatement lock =
                        other.prepareStatement("select from import_chunk where import_id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, job);
            lock.execute();

            // When
            jobs.discard(job).await().atMost(PATIENCE);

            // Then: it is being deleted, and was answered before.
            await(() -> count("select count(*) from pg_locks where not granted") > 0);
            other.rollback();
        }
        await(() -> count("select count(*) from import_job where id = '" + job + "'") == 0);
    }

    @Test
    void keepsAJobThatIsMadeWhileOldOnesAreSwept() throws SQLException {
        begin("RECEIVING", Instant.now().minus(Duration.ofHours(2)));

        whileItIsMade(() -> sweep.sweep(Instant.now()).await().atMost(PATIENCE));

        assertEquals(1, chunks());
    }

    @Test
    void deletesWhatABrokenOffUploadHasLeft() throws SQLException {
        begin("RECEIVING", Instant.now().minus(Duration.ofHours(2)));

        sweep.sweep(Instant.now()).await().atMost(PATIENCE);

        assertEquals(0, chunks());
    }

    @Test
    void startsNoTableOfWhichAPartIsGone() throws SQLException {
        begin("AWAITING_MAPPING", Instant.now().minus(Duration.ofDays(3)));

        sweep.sweep(Instant.now()).await().atMost(PATIENCE);

        assertEquals(0, chunks());
        caller().post(IMPORTS + "/" + job + "/start").then().statusCode(409);
    }

    private void begin(String state, Instant createdAt) throws SQLException {
        execute(
                database,
                "insert into import_job (id, state, media_type, created_at, touched_at) values (?, ?, 'text/csv', cast(? as timestamptz), now())",
                job,
                state,
                createdAt.toString());
        execute(
                database,
                "insert into import_chunk (import_id, first_line, body) values (?, 1, convert_to('name', 'UTF8'))",
                job);
    }

    /** In a transaction that is open meanwhile and commits afterwards, as one that has met its deadline does. */
    private void whileItIsMade(Supplier<Void> meanwhile) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ready = connection.prepareStatement(READY)) {
            connection.setAutoCommit(false);
            ready.setObject(1, job);
            ready.executeUpdate();
            meanwhile.get();
            connection.commit();
        }
    }

    private static void await(Callable<Boolean> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!seen.call()) {
                assertTrue(System.nanoTime() < end, "it does not happen");
                pause();
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private long chunks() throws SQLException {
        return count("select count(*) from import_chunk where import_id = '" + job + "'");
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
