package dev.assay.profile.imports.revert;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static dev.assay.profile.imports.ImportCalls.post;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RevertResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void erasesTheCreatedAndRestoresTheChanged() {
        // Given
        String created = freshExternalId();
        String changed = freshExternalId();
        String same = freshExternalId();
        String id = Api.upsert(changed, Api.envelope("Before.")).path("id");
        Api.upsert(same, Api.envelope("Same."));
        String job = finished(line(created, "New.") + line(changed, "After.") + line(same, "Same."))
                .path("id");

        // When
        caller().post(IMPORTS + "/" + job + "/revert").then().statusCode(202);

        // Then
        atRest(job)
                .then()
                .body("state", equalTo("reverted"))
                .body("counts.reverted", equalTo(2))
                .body("counts.kept", equalTo(0));
        Api.caller()
                .get(Api.CANDIDATES + "/" + id)
                .then()
                .body("version", equalTo(3))
                .body("profile.basics.summary", equalTo("Before."));
        Api.upsert(created, Api.envelope("New.")).then().statusCode(201);
        Api.upsert(same, Api.envelope("Same.")).then().body("version", equalTo(1));
        caller().post(IMPORTS + "/" + job + "/revert").then().statusCode(202);
        caller().post(IMPORTS + "/" + job + "/cancel").then().statusCode(409);
    }

    @Test
    void keepsWhomOthersHaveChangedSince() {
        // Given
        String created = freshExternalId();
        String changed = freshExternalId();
        Api.upsert(changed, Api.envelope("Before."));
        String job = finished(line(created, "New.") + line(changed, "After.")).path("id");
        String createdId = Api.upsert(created, Api.envelope("By hand.")).path("id");
        Api.upsert(changed, Api.envelope("By hand."));

        // When
        caller().post(IMPORTS + "/" + job + "/revert");

        // Then
        atRest(job).then().body("counts.reverted", equalTo(0)).body("counts.kept", equalTo(2));
        errors(job)
                .then()
                .body("items.kind", contains("KEPT", "KEPT"))
                .body("items[0].candidateId", equalTo(createdId))
                .body("items[0].detail", containsString("Changed by others"));
        Api.upsert(created, Api.envelope("By hand.")).then().body("version", equalTo(2));
        Api.upsert(changed, Api.envelope("By hand.")).then().body("version", equalTo(3));
    }

    @Test
    void keepsWhoIsMerged() throws Exception {
        // Given
        String first = freshExternalId();
        String second = freshExternalId();
        String job = finished(line(first, "Goes on.") + line(second, "A part.")).path("id");
        String survivor = Api.upsert(first, Api.envelope("Goes on.")).path("id");
        String part = Api.upsert(second, Api.envelope("A part.")).path("id");
        Merges.merged(survivor, part);
        // As a later chunk of the same job leaves it.
        execute("update import_item set version_after = 2 where import_id = '" + job + "'");

        // When
        caller().post(IMPORTS + "/" + job + "/revert");

        // Then
        atRest(job).then().body("counts.reverted", equalTo(1)).body("counts.kept", equalTo(1));
    }

    @Test
    void keepsHowFastTheLinesWereCarriedOut() throws Exception {
        // Given
        String job = finished(line(freshExternalId(), "One.")).path("id");
        execute(
                "update import_job set started_at = now() - interval '60 seconds', ended_at = now() - interval '50 seconds'"
                        + " where id = '" + job + "'");

        // When
        caller().post(IMPORTS + "/" + job + "/revert");

        // Then
        atRest(job).then().body("state", equalTo("reverted")).body("rate", equalTo(0.1f));
    }

    @Test
    void letsAHoldWin() throws Exception {
        // Given
        String held = freshExternalId();
        String lines = line(held, "Held.").replace("{\"source\"", "{\"tags\": [\"import-hold\"], \"source\"");
        String job = finished(lines).path("id");
        Response policy = caller().get("/api/v1/retention-policy");
        hold(policy.header("ETag"), "[{\"tag\": \"import-hold\", \"hold\": true}]");

        try {
            // When
            caller().post(IMPORTS + "/" + job + "/revert");

            // Then
            atRest(job).then().body("counts.reverted", equalTo(0)).body("counts.kept", equalTo(1));
            errors(job).then().body("items[0].detail", containsString("hold"));
            finished(line(held, "Without the tag."))
                    .then()
                    .body("counts.failed", equalTo(1))
                    .body("counts.updated", equalTo(0));
        } finally {
            hold(caller().get("/api/v1/retention-policy").header("ETag"), "[]");
        }
    }

    private static void hold(String etag, String rules) {
        Api.caller()
                .header("If-Match", etag)
                .body("{\"rules\": " + rules + "}")
                .put("/api/v1/retention-policy")
                .then()
                .statusCode(200);
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        // Given
        String lines = IntStream.range(0, 400)
                .mapToObj(n -> line(freshExternalId(), "x"))
                .collect(Collectors.joining());
        String job = post(lines).path("id");

        // When
        Response answer = caller().post(IMPORTS + "/" + job + "/cancel");

        // Then
        answer.then().statusCode(anyOf(equalTo(200), equalTo(409)));
        Response rested = atRest(job);
        assertEquals(answer.statusCode() == 200 ? "cancelled" : "done", rested.path("state"));
        awaitEmpty(job);
        int written = rested.path("counts.created");
        caller().post(IMPORTS + "/" + job + "/revert");
        atRest(job).then().body("counts.reverted", equalTo(written));
    }

    /** Nobody waits for it: it may be gigabytes. */
    private void awaitEmpty(String job) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (count("select count(*) from import_chunk where import_id = '" + job + "'") > 0) {
            assertTrue(System.nanoTime() < end, "what was not carried out is still there");
            Thread.sleep(20);
        }
    }

    @Test
    void forgetsTheErased() throws Exception {
        // Given
        String name = freshExternalId();
        finished(line(name, "To go."));
        String id = Api.upsert(name, Api.envelope("To go.")).path("id");
        assertEquals(1, count("select count(*) from import_item where candidate_id = '" + id + "'"));

        // When
        Api.caller()
                .header("If-Match", "\"1\"")
                .delete(Api.CANDIDATES + "/" + id)
                .then()
                .statusCode(204);

        // Then
        assertEquals(0, count("select count(*) from import_item where candidate_id = '" + id + "'"));
    }

    @Test
    void reportsNothingWhereNothingIsWrong() {
        errors(finished(line(freshExternalId(), "Fine.")).path("id")).then().body("items", empty());
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var created = connection.createStatement()) {
            created.execute(statement);
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
