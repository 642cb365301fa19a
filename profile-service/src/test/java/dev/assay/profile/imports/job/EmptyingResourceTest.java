package dev.assay.profile.imports.job;

import static dev.assay.profile.imports.ImportCalls.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EmptyingResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a job that no worker takes. */
    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    Emptying emptying;

    @AfterEach
    void forget() throws SQLException {
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void emptiesInStepsWhatNobodyWillCarryOut() throws SQLException {
        // Given
        execute(
                database,
                "insert into import_job (id, state, media_type, lines, created_at, touched_at) values (?, 'AWAITING_MAPPING', 'text/csv', 4, now(), now())",
                job);
        for (int line = 1; line <= 200; line++) {
            execute(database, "insert into import_chunk (import_id, first_line, body) values (?, ?, '')", job, line);
        }
        emptying.clear(job).await().atMost(PATIENCE);
        assertEquals(200, chunks());

        // When
        execute(database, "update import_job set state = 'CANCELLED' where id = ?", job);
        emptying.clearAll().await().atMost(PATIENCE);

        // Then
        assertEquals(0, chunks());
    }

    private long chunks() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from import_chunk where import_id = ?")) {
            statement.setObject(1, job);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
