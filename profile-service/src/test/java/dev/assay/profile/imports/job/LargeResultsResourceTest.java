package dev.assay.profile.imports.job;

import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.execute;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An expired job with more results than one statement deletes by its deadline, which here is a number of rows. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class LargeResultsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String[] RESULTS = {"import_duplicate", "import_erased"};

    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    ImportSweep sweep;

    @BeforeEach
    void limitStatements() throws SQLException {
        execute(database, """
                create function refuse_many() returns trigger language plpgsql as $$
                begin
                    if (select count(*) from gone) > 5100 then
                        raise exception 'more than can be deleted in time';
                    end if;
                    return null;
                end $$
                """);
        for (String table : RESULTS) {
            execute(
                    database,
                    "create trigger refuse_many after delete on " + table
                            + " referencing old table as gone for each statement execute function refuse_many()");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        execute(database, "drop function refuse_many cascade");
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void areSweptSomeAtATime() throws SQLException {
        // Given
        execute(
                database,
                "insert into import_job (id, state, media_type, created_at, ended_at, touched_at)"
                        + " select ?, 'DONE', 'application/x-ndjson', past, past, past from (select now() - interval '99 days' as past) long_ago",
                job);
        execute(
                database,
                "insert into import_duplicate (import_id, line, candidate_id, other_id, kinds)"
                        + " select ?, n / 15, gen_random_uuid(), gen_random_uuid(), array['EMAIL'] from generate_series(1, 12000) n",
                job);
        execute(
                database,
                "insert into import_erased (import_id, name_hash) select ?, 'hash ' || n from generate_series(1, 12000) n",
                job);

        // When
        sweep.sweep(Instant.now()).await().atMost(PATIENCE);

        // Then
        caller().get(IMPORTS + "/" + job).then().statusCode(404);
    }
}
