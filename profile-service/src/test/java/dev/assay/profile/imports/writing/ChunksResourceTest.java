package dev.assay.profile.imports.writing;

import static dev.assay.profile.imports.ImportCalls.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.imports.item.JobChanges;
import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ChunksResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LINES = "1\n2\n3\n4\n";

    /** Of a job that no worker takes. */
    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    Database sessions;

    @Inject
    ImportsConfig config;

    @Inject
    CandidateIds ids;

    @Inject
    PlannedCandidates candidates;

    @Inject
    JobChanges changes;

    @Inject
    Chunks chunks;

    @BeforeEach
    void keepLines() throws SQLException {
        execute(
                database,
                "insert into import_job (id, state, media_type, lines, created_at, touched_at) values (?, 'AWAITING_MAPPING', 'text/csv', 4, now(), now())",
                job);
        execute(database, "insert into import_chunk (import_id, first_line, body) values (?, 1, ?)", job, bytes(LINES));
    }

    @AfterEach
    void forget() throws SQLException {
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void dividesAChunkByItsLines() throws SQLException {
        divide();

        assertEquals(List.of("1\n2\n", "3\n4\n"), bodies());
    }

    @Test
    void leavesAChunkAloneOutOfWhichLinesWereTaken() throws SQLException {
        execute(database, "update import_chunk set body = ? where import_id = ?", bytes("1\n\n3\n4\n"), job);

        divide();

        assertEquals(List.of("1\n\n3\n4\n"), bodies());
    }

    @Test
    void addsNothingToAChunkThatWasWrittenAfterAll() throws SQLException {
        execute(database, "delete from import_chunk where import_id = ?", job);

        divide();

        assertEquals(List.of(), bodies());
    }

    /** A write that its caller gave up may go on when the database does; by then the chunk is divided. */
    @Test
    void areNotWrittenAsTheyWereBeforeTheyWereDivided() throws Exception {
        // Given
        Lease lease = new Lease(job, ImportState.RUNNING, "application/x-ndjson", null);
        divide();

        // When
        Uni<Void> late = writer().write(lease, new Chunk(1, bytes(LINES)), new ChunkReader.Content(List.of(), 0, 0));

        // Then
        assertThrows(Leases.LeaseLost.class, () -> late.await().atMost(PATIENCE));
        assertEquals(List.of("1\n2\n", "3\n4\n"), bodies());
    }

    private ChunkWriter writer() {
        Leases held = new Leases(sessions, config, Clock.systemUTC()) {
            @Override
            public Uni<Void> renew(StatelessSession session, Lease lease) {
                return Uni.createFrom().voidItem();
            }
        };
        return new ChunkWriter(sessions, held, ids, candidates, changes);
    }

    private void divide() {
        chunks.divide(job, new Chunk(1, bytes(LINES)), false).await().atMost(PATIENCE);
    }

    private List<String> bodies() throws SQLException {
        List<String> bodies = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select convert_from(body, 'UTF8') from import_chunk where import_id = ? order by first_line")) {
            statement.setObject(1, job);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bodies.add(rows.getString(1));
                }
            }
        }
        return bodies;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
