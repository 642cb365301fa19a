package dev.assay.profile.imports.writing;

import static dev.assay.profile.imports.ImportCalls.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReadAheadResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ChunkReader.Content NOTHING = new ChunkReader.Content(List.of(), 0);

    /** Of a job that no worker takes. */
    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    /** First lines of the chunks that have been read. */
    private final BlockingQueue<Long> read = new LinkedBlockingQueue<>();

    @Inject
    AgroalDataSource database;

    @Inject
    Chunks chunks;

    @BeforeEach
    void keepChunks() throws SQLException {
        execute(
                database,
                "insert into import_job (id, state, media_type, created_at, touched_at) values (?, 'AWAITING_MAPPING', 'text/csv', now(), now())",
                job);
        for (int line : new int[] {1, 21, 41}) {
            execute(database, "insert into import_chunk (import_id, first_line, body) values (?, ?, '')", job, line);
        }
    }

    @AfterEach
    void forget() throws SQLException {
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void readsTheNextChunkBeforeItIsAskedFor() throws Exception {
        // Given
        ReadAhead ahead = ahead("application/x-ndjson");
        ReadAhead.Reading first = next(ahead);
        assertEquals(1, read.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));

        // When
        ahead.beginAfter(first.chunk());

        // Then
        assertEquals(21, read.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        ReadAhead.Reading second = next(ahead);
        assertEquals(21, second.chunk().firstLine());
        assertEquals(NOTHING, second.content().await().atMost(PATIENCE));
        assertNull(read.poll());
    }

    @Test
    void endsWithTheLastChunk() {
        ReadAhead ahead = ahead("application/x-ndjson");

        ahead.beginAfter(new Chunk(41, new byte[0]));

        assertTrue(ahead.next().await().atMost(PATIENCE).isEmpty());
    }

    @Test
    void startsOverWithTheFirstChunkThatIsLeft() {
        // Given
        ReadAhead ahead = ahead("application/x-ndjson");
        ahead.beginAfter(next(ahead).chunk());

        // When
        ahead.startOver();

        // Then
        assertEquals(1, next(ahead).chunk().firstLine());
    }

    @Test
    void readsNoDocumentBeforeItsTurn() {
        // Given
        ReadAhead ahead = ahead("application/zip");
        ReadAhead.Reading first = next(ahead);

        // When
        ahead.beginAfter(first.chunk());

        // Then: as long as the first is there, it is next.
        assertEquals(1, next(ahead).chunk().firstLine());
        assertEquals(List.of(1L, 1L), List.copyOf(read));
    }

    private ReadAhead ahead(String mediaType) {
        Contents contents = new Contents(null, null, null) {
            @Override
            Uni<ChunkReader.Content> read(Lease lease, Chunk chunk) {
                read.add(chunk.firstLine());
                return Uni.createFrom().item(NOTHING);
            }
        };
        return new ReadAhead(new Lease(job, ImportState.RUNNING, mediaType, null), chunks, contents);
    }

    private static ReadAhead.Reading next(ReadAhead ahead) {
        return ahead.next().await().atMost(PATIENCE).orElseThrow();
    }
}
