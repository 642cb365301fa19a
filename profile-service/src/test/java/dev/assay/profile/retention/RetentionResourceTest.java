package dev.assay.profile.retention;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
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
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RetentionResourceTest {

    private static final String POLICY = "/api/v1/retention-policy";
    private static final String RUNS = "/api/v1/retention-runs";

    @Inject
    AgroalDataSource connections;

    @AfterEach
    void keepEverybodyAgain() {
        policy("[]");
    }

    @Test
    void erasesWhomTheRehearsalShowedAndNobodyElse() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");
        String due = aged(created(tag), 31);
        String young = aged(created(tag), 29);
        String untagged = aged(created("other " + tag), 400);

        Instant start = Instant.now();

        // When
        Response rehearsal = run("{}");
        Response erased = run("{\"confirm\": \"" + rehearsal.path("confirm") + "\"}");

        // Then
        rehearsal
                .then()
                .statusCode(200)
                .body("rehearsal", equalTo(true))
                .body("candidates.id", contains(due))
                .body("candidates.keepDays", contains(30))
                .body("more", equalTo(false));
        erased.then()
                .statusCode(200)
                .body("rehearsal", equalTo(false))
                .body("candidates.id", contains(due))
                .body("$", not(hasKey("confirm")));
        assertEquals(404, status(due));
        assertEquals(200, status(young));
        assertEquals(200, status(untagged));
        String last = "items.find { it.id == '" + due + "' }.kind";
        assertEquals(
                "ERASED",
                caller().queryParam("updatedAfter", start.toString())
                        .get(CANDIDATES + "/changes?limit=500")
                        .path(last));
    }

    @Test
    void holdsWinAndTheLongestRuleCounts() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}, {\"tag\": \"long " + tag
                + "\", \"keepDays\": 300}, {\"tag\": \"hold " + tag + "\", \"hold\": true}]");
        aged(created(tag, "hold " + tag), 500);
        aged(created(tag, "long " + tag), 200);
        String due = aged(created(tag, "long " + tag), 301);

        // When
        Response rehearsal = run("{}");

        // Then
        rehearsal
                .then()
                .body("candidates.id", contains(due))
                .body("candidates.keepDays", contains(300))
                .body("held", equalTo(1));
    }

    @Test
    void showsTheLeastRecentlyChangedFirstWhateverTheirOtherTags() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");
        String third = aged(created(tag), 31);
        String first = aged(created(tag, "b"), 34);
        String second = aged(created("b", tag), 33);
        String zeroth = aged(created("b", tag), 35);

        // When
        Response rehearsal = run("{}");

        // Then
        rehearsal.then().body("candidates.id", contains(zeroth, first, second, third));
    }

    @Test
    void keepsIntoWhomSomebodyOnHoldWasMerged() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        String hold = "hold " + tag;
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}, {\"tag\": \"" + hold + "\", \"hold\": true}]");
        String survivor = created(tag);
        String part = created(hold);
        caller().body("{\"candidate\": \"" + part + "\", \"reason\": \"One.\", \"mergedBy\": \"R. Example\"}")
                .post(CANDIDATES + "/" + survivor + "/merge")
                .then()
                .statusCode(201);
        caller().body("{\"remove\": [\"" + hold + "\"]}")
                .post(CANDIDATES + "/" + survivor + "/tags")
                .then()
                .statusCode(200);
        aged(survivor, 31);

        // When
        Response rehearsal = run("{}");

        // Then
        rehearsal.then().body("candidates", empty()).body("held", equalTo(1));
    }

    @Test
    void sparesWhoeverChangedSinceTheRehearsal() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");
        String id = aged(created(tag), 31);
        String confirm = run("{}").path("confirm");
        caller().body("{\"add\": [\"fresh\"]}")
                .post(CANDIDATES + "/" + id + "/tags")
                .then()
                .statusCode(200);

        // When
        Response erased = run("{\"confirm\": \"" + confirm + "\"}");

        // Then
        erased.then().statusCode(200).body("candidates", empty());
        assertEquals(200, status(id));
    }

    @Test
    void erasesNobodyByAnotherPolicyOrWithoutARehearsal() throws SQLException {
        // Given
        String tag = "pool " + UUID.randomUUID();
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");
        String id = aged(created(tag), 31);
        String confirm = run("{}").path("confirm");
        policy("[{\"tag\": \"" + tag + "\", \"keepDays\": 20}]");

        // When
        Response changed = run("{\"confirm\": \"" + confirm + "\"}");
        Response invented = run("{\"confirm\": \"x\"}");

        // Then
        changed.then().statusCode(409);
        invented.then().statusCode(400);
        assertEquals(200, status(id));
    }

    @Test
    void checksRulesAndVersions() {
        // Given
        String[][] faults = {
            {"[{\"tag\": \"a\"}]", "/rules/0"},
            {"[{\"tag\": \"a\", \"hold\": true, \"keepDays\": 1}]", "/rules/0"},
            {"[{\"tag\": \"a\", \"keepDays\": 0}]", "/rules/0/keepDays"},
            {"[{\"tag\": \" \", \"hold\": true}]", "/rules/0/tag"},
            {"[{\"tag\": \"a\", \"hold\": true}, {\"tag\": \"a\", \"hold\": true}]", "/rules/1/tag"},
        };

        for (String[] fault : faults) {
            // When
            Response answer = caller().header("If-Match", "*")
                    .body("{\"rules\": " + fault[0] + "}")
                    .put(POLICY);

            // Then
            answer.then().statusCode(400).body("errors.pointer", contains(fault[1]));
        }
        caller().body("{\"rules\": []}").put(POLICY).then().statusCode(428);
        caller().header("If-Match", "\"0\"")
                .body("{\"rules\": []}")
                .put(POLICY)
                .then()
                .statusCode(412);
    }

    private static void policy(String rules) {
        caller().header("If-Match", "*")
                .body("{\"rules\": " + rules + "}")
                .put(POLICY)
                .then()
                .statusCode(200);
    }

    private static Response run(String body) {
        return caller().body(body).post(RUNS);
    }

    private static int status(String id) {
        return caller().get(CANDIDATES + "/" + id).statusCode();
    }

    private static String created(String... tags) {
        return caller().body("{\"tags\": [\"" + String.join("\", \"", tags) + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String aged(String id, int days) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update candidate set updated_at = updated_at - " + days
                    + " * interval '1 day' where id = '" + id + "'");
        }
        return id;
    }
}
