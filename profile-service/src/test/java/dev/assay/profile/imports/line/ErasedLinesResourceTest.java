package dev.assay.profile.imports.line;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static dev.assay.profile.imports.ImportCalls.pause;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A candidate that is erased while a line about it waits is not brought back by that line, and the line goes, too. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ErasedLinesResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String erased = freshExternalId();
    private final String other = freshExternalId();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    AgroalDataSource database;

    @Test
    void takesTheLineOutOfWhatWaits() throws SQLException {
        // Given
        String job = waiting(line(other, "Before.") + line(erased, canary) + line(freshExternalId(), "After."));
        erase(Api.upsert(erased, Api.envelope(canary)).path("id"));

        // When
        await("select count(*) = 0 from import_chunk where position(convert_to('" + canary + "', 'UTF8') in body) > 0");
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        assertRefusedAlone(atRest(job), 2);
        assertEquals("0", text("select count(*) from import_erased where import_id = '" + job + "'"));
    }

    @Test
    void refusesALineThatItHasNotTakenOutYet() throws SQLException {
        // Given
        String job = waiting(line(other, "Before.") + line(erased, canary) + line(freshExternalId(), "After."));
        text("insert into import_erased values ('" + job + "', import_name_hash('ats', '" + erased
                + "'), true) returning name_hash");

        // When
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        assertRefusedAlone(atRest(job), 2);
    }

    @Test
    void knowsTheErasedByANameThatTheyHadBefore() throws SQLException {
        // Given
        String job = waiting(line(other, "Before.") + line(erased, canary) + line(freshExternalId(), "After."));
        String candidate = Api.upsert(erased, Api.envelope(canary)).path("id");
        rename(candidate, "{\"externalId\": \"" + freshExternalId() + "\"}");
        rename(candidate, "{\"source\": null, \"externalId\": null}");

        // When
        erase(candidate);
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        assertRefusedAlone(atRest(job), 2);
    }

    @Test
    void knowsTheErasedByWhatWasSentBeforeTheyWereNamed() throws SQLException {
        // Given
        String unnamed = Api.envelope(canary) + "\n";
        finished(unnamed);
        String candidate = Api.caller()
                .body("{\"text\": \"" + canary + "\"}")
                .post(Api.CANDIDATES + "/search")
                .path("items[0].candidate.id");
        rename(candidate, "{\"source\": \"ats\", \"externalId\": \"" + erased + "\"}");
        String job = waiting(line(other, "Before.") + unnamed + line(freshExternalId(), "After."));

        // When
        erase(candidate);
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        assertRefusedAlone(atRest(job), 2);
    }

    @Test
    void takesALineOfSomebodyWhoHasTheNameOfAnErasedCandidateByNow() throws SQLException {
        // Given
        String job = waiting(line(erased, "Changed."));
        String candidate = Api.upsert(erased, Api.envelope(canary)).path("id");
        rename(candidate, "{\"externalId\": \"" + freshExternalId() + "\"}");
        Api.upsert(erased, Api.envelope("Somebody else."));

        // When
        erase(candidate);
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        atRest(job).then().body("counts.updated", equalTo(1)).body("counts.failed", equalTo(0));
    }

    @Test
    void looksAgainWhenColumnsMeanSomethingElse() throws SQLException {
        // Given
        String table = "Key,Words\n" + other + ",\"Before,\nlong\"\n" + erased + ",\"" + canary + ",\nlong\"\n";
        String job = caller().contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .path("id");
        erase(Api.upsert(erased, Api.envelope(canary)).path("id"));
        await("select blanked from import_erased where import_id = '" + job + "'");

        // When
        caller().contentType("application/json")
                .body(
                        "{\"separator\": \",\", \"source\": \"ats\", \"columns\": [{\"column\": \"Key\", \"to\": \"/externalId\"},"
                                + " {\"column\": \"Words\", \"to\": \"/profile/basics/summary\"}]}")
                .put(IMPORTS + "/" + job + "/mapping")
                .then()
                .statusCode(200);

        // Then
        await("select count(*) = 0 from import_chunk where position(convert_to('" + canary + "', 'UTF8') in body) > 0");
        caller().post(IMPORTS + "/" + job + "/start").then().statusCode(202);
        atRest(job).then().body("counts.created", equalTo(1)).body("counts.failed", equalTo(1));
        errors(job).then().body("items.line", contains(3));
    }

    @Test
    void bringsBackWhomARevertTookAway() throws SQLException {
        // Given
        String first = finished(line(erased, "First.")).path("id");
        String job = waiting(line(erased, "Again."));

        // When
        caller().post(IMPORTS + "/" + first + "/revert");
        atRest(first).then().body("counts.reverted", equalTo(1));
        text("update import_job set leased_until = null where id = '" + job + "' returning id");

        // Then
        atRest(job).then().body("counts.created", equalTo(1)).body("counts.failed", equalTo(0));
    }

    private void assertRefusedAlone(Response job, int line) {
        job.then()
                .body("counts.created", equalTo(2))
                .body("counts.failed", equalTo(1))
                .body("counts.lines", equalTo(3))
                .body("counts.read", equalTo(3));
        errors(job.path("id"))
                .then()
                .body("items.line", contains(line))
                .body("items[0].detail", containsString("erased after this was sent"));
        Api.upsert(erased, Api.envelope("By hand.")).then().statusCode(201);
    }

    /** A job that another process seems to work on, for as long as a lease may be. */
    private String waiting(String lines) throws SQLException {
        UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());
        text(
                "insert into import_job (id, state, media_type, lines, created_at, started_at, touched_at, lessee, leased_until)"
                        + " values ('" + job + "', 'RUNNING', 'application/x-ndjson', "
                        + lines.lines().count()
                        + ", now(), now(), now(), 42, now() + interval '55 seconds') returning id");
        text("insert into import_chunk (import_id, first_line, body) values ('" + job + "', 1, convert_to('" + lines
                + "', 'UTF8')) returning import_id");
        return job.toString();
    }

    private static void rename(String candidate, String patch) {
        Api.caller()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(Api.CANDIDATES + "/" + candidate)
                .then()
                .statusCode(200);
    }

    private static void erase(String id) {
        Api.caller()
                .header("If-Match", "*")
                .delete(Api.CANDIDATES + "/" + id)
                .then()
                .statusCode(204);
    }

    private void await(String condition) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!"t".equals(text(condition))) {
            assertTrue(Instant.now().isBefore(end), condition);
            pause();
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
