package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.merging.Merges.erase;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.merging.Merges.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is merged is one person, and erased as one. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergeErasureResourceTest {

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    AgroalDataSource database;

    @Test
    void takesThePartsAlong() throws SQLException {
        // Given
        String survivor = createdId("Goes on.");
        String first = createdId(canary);
        String second = createdId(canary);
        String body =
                "{\"candidate\": \"" + first + "\", \"reason\": \"" + canary + "\", \"mergedBy\": \"R. Example\"}";
        caller().header("Idempotency-Key", canary)
                .body(body)
                .post(CANDIDATES + "/" + survivor + "/merge")
                .then()
                .statusCode(201);
        merged(survivor, second);

        // When
        Response erased = erase(survivor);

        // Then
        erased.then().statusCode(204);
        for (String each : new String[] {survivor, first, second}) {
            read(each).then().statusCode(404);
            assertEquals("ERASED", text("select kind from candidate_change where candidate_id = '" + each + "'"));
        }
        assertEquals("4", text("select version from candidate_change where candidate_id = '" + survivor + "'"));
        assertEquals("3", text("select version from candidate_change where candidate_id = '" + first + "'"));
        assertEquals("0", text("select count(*) from candidate_merge where reason like '%" + canary + "%'"));
        assertEquals("0", text("select count(*) from idempotency_key where body like '%" + canary + "%'"));
    }

    @Test
    void forgetsTheReasonInKeptAnswersWithAPartAlone() throws SQLException {
        // Given
        String survivor = createdId("Goes on.");
        String part = createdId("A part.");
        caller().header("Idempotency-Key", canary)
                .body("{\"candidate\": \"" + part + "\", \"reason\": \"" + canary + "\", \"mergedBy\": \"R. Example\"}")
                .post(CANDIDATES + "/" + survivor + "/merge")
                .then()
                .statusCode(201);

        // When
        erase(part).then().statusCode(204);

        // Then
        assertEquals("0", text("select count(*) from idempotency_key where body like '%" + canary + "%'"));
    }

    @Test
    void takesAPartAloneAndTellsOfItAtTheOther() {
        // Given
        String survivor = createdId("Goes on.");
        String part = createdId("A part.");
        String other = createdId("Another part.");
        merged(survivor, part);
        merged(survivor, other);

        // When
        Response erased = erase(part);

        // Then
        erased.then().statusCode(204);
        read(part).then().statusCode(404);
        read(survivor).then().body("merged", contains(other)).body("version", equalTo(4));
        caller().get(CANDIDATES + "/" + survivor + "/merges").then().body("items.merged", contains(other));
        erase(other).then().statusCode(204);
        read(survivor).then().body("$", not(hasKey("merged")));
        caller().get(CANDIDATES + "/" + survivor + "/merges").then().body("items", empty());
    }

    @Test
    void takesThePartsAlongWhenTheTimeIsOver() throws SQLException {
        // Given
        policy("[{\"tag\": \"" + canary + "\", \"keepDays\": 30}]");
        String survivor = createdId("Goes on.");
        String part = tagged(canary);
        merged(survivor, part);
        text("update candidate set updated_at = updated_at - interval '31 days' where id = '" + survivor
                + "' returning id");

        try {
            // When
            Response rehearsal = run("{}");
            Response erased = run("{\"confirm\": \"" + rehearsal.path("confirm") + "\"}");

            // Then
            erased.then().statusCode(200).body("candidates.id", contains(survivor));
            read(survivor).then().statusCode(404);
            read(part).then().statusCode(404);
            assertEquals("ERASED", text("select kind from candidate_change where candidate_id = '" + part + "'"));
        } finally {
            policy("[]");
        }
    }

    @Test
    void isKeptByAHoldOnAPartWhenTheTimeIsOver() throws SQLException {
        // Given
        String held = "hold " + canary;
        policy("[{\"tag\": \"" + canary + "\", \"keepDays\": 30}, {\"tag\": \"" + held + "\", \"hold\": true}]");
        String survivor = tagged(canary);
        merged(survivor, tagged(held));
        text("update candidate set tags = '{\"" + canary
                + "\"}', updated_at = updated_at - interval '31 days' where id = '" + survivor + "' returning id");

        try {
            // When
            Response rehearsal = run("{}");

            // Then
            rehearsal.then().body("candidates", empty()).body("held", equalTo(1));
        } finally {
            policy("[]");
        }
    }

    @Test
    void asksToSendAgainWhereAnotherPartHasComeEachTime() throws SQLException {
        String survivor = createdId("Goes on.");
        text("update candidate set merged = array[gen_random_uuid()] where id = '" + survivor + "' returning id");

        erase(survivor)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:assay:problem:unavailable"));

        read(survivor).then().statusCode(200);
    }

    private static String tagged(String tag) {
        return caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .path("id");
    }

    private static Response run(String body) {
        return caller().body(body).post("/api/v1/retention-runs");
    }

    private static void policy(String rules) {
        caller().header("If-Match", "*")
                .body("{\"rules\": " + rules + "}")
                .put("/api/v1/retention-policy")
                .then()
                .statusCode(200);
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
