package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportWorkerResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void goesOnWithAJobThatItsProcessHasLeft() throws Exception {
        // Given
        UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());
        String written = freshExternalId();
        String waiting = freshExternalId();
        Api.upsert(written, Api.envelope("Written."));

        // When
        execute(
                "insert into import_job (id, state, media_type, lines, created, created_at, started_at, touched_at, lessee, leased_until)"
                        + " values ('" + job
                        + "', 'RUNNING', 'application/x-ndjson', 2, 1, now(), now(), now(), 42, now() + interval '1 second');"
                        + " insert into import_chunk (import_id, first_line, body) values ('" + job
                        + "', 2, convert_to('"
                        + line(waiting, "Waiting.") + "', 'UTF8'))");

        // Then
        atRest(job.toString())
                .then()
                .body("state", equalTo("done"))
                .body("counts.created", equalTo(2))
                .body("counts.read", equalTo(2));
        Api.upsert(waiting, Api.envelope("Waiting.")).then().body("version", equalTo(1));
    }

    @Test
    void findsTheOneLineThatTheDatabaseDoesNotTake() throws Exception {
        // Given
        execute("create or replace function refuse_poison() returns trigger language plpgsql as $$"
                + " begin raise exception 'no'; end $$;"
                + " create or replace trigger refuse_poison before insert on candidate for each row"
                + " when (new.external_id = 'poison') execute function refuse_poison()");
        String others = IntStream.range(0, 12)
                .mapToObj(n -> line(freshExternalId(), "Fine."))
                .collect(Collectors.joining());

        // When
        Response job = finished(others + line("poison", "Not fine.") + others.replace("app-", "other-"));

        // Then
        job.then().body("counts.created", equalTo(24)).body("counts.failed", equalTo(1));
        errors(job.path("id")).then().body("items.line", contains(13));
    }

    @Test
    void takesAJobWhoseProcessHadAClockThatWasFarAhead() throws Exception {
        UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

        execute(
                "insert into import_job (id, state, media_type, lines, created_at, started_at, touched_at, lessee, leased_until)"
                        + " values ('" + job
                        + "', 'RUNNING', 'application/x-ndjson', 1, now(), now(), now(), 42, now() + interval '400 days');"
                        + " insert into import_chunk (import_id, first_line, body) values ('" + job
                        + "', 1, convert_to('"
                        + line(freshExternalId(), "Waiting.") + "', 'UTF8'))");

        atRest(job.toString()).then().body("state", equalTo("done")).body("counts.created", equalTo(1));
    }

    @Test
    void takesALineThatADatabaseWasTooSlowForAtFirst() throws Exception {
        // Given
        execute("create sequence if not exists slow_at_first;"
                + " create or replace function be_slow_at_first() returns trigger language plpgsql as $$"
                + " begin if nextval('slow_at_first') <= 3 then raise exception 'slow' using errcode = '57014'; end if; return new; end $$;"
                + " create or replace trigger be_slow_at_first before insert on candidate for each row"
                + " when (new.external_id = 'slow-at-first') execute function be_slow_at_first()");

        // When
        Response job = finished(line("slow-at-first", "Patience."));

        // Then
        job.then().body("counts.created", equalTo(1)).body("counts.failed", equalTo(0));
    }

    @Test
    void countsLinesThatWereLostAsNotTaken() throws Exception {
        UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

        execute("insert into import_job (id, state, media_type, lines, created, created_at, touched_at)" + " values ('"
                + job + "', 'QUEUED', 'application/x-ndjson', 5, 2, now(), now())");

        atRest(job.toString())
                .then()
                .body("state", equalTo("done"))
                .body("counts.failed", equalTo(3))
                .body("counts.read", equalTo(5));
        errors(job.toString()).then().body("items.detail", contains(containsString("3 lines were lost")));
    }

    private void execute(String statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
