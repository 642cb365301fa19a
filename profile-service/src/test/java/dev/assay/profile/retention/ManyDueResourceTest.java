package dev.assay.profile.retention;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More are due than a rehearsal shows. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ManyDueResourceTest {

    private static final int DUE = Retention.MOST + 2;

    private final String tag = "pool " + UUID.randomUUID();

    @Inject
    AgroalDataSource connections;

    @BeforeEach
    void keepForThirtyDays() throws SQLException {
        policy("{\"tag\": \"" + tag + "\", \"keepDays\": 30}");
        execute("insert into candidate (id, version, tags, profile, warnings, created_at, updated_at)"
                + " select gen_random_uuid(), 1, array['" + tag + "'], '{}', '[]', now(),"
                + " now() - interval '40 days' + n * interval '1 second' from generate_series(1, " + DUE + ") n");
    }

    @AfterEach
    void keepEverybodyAgain() throws SQLException {
        policy("");
        execute("delete from candidate where tags = array['" + tag + "']");
    }

    @Test
    void erasesNobodyWhomTheRehearsalDidNotShowHoweverOftenConfirmed() {
        // Given
        Response rehearsal = run("{}");
        rehearsal.then().body("candidates", hasSize(Retention.MOST)).body("more", equalTo(true));

        // When
        Response erased = confirm(rehearsal);
        Response repeated = confirm(rehearsal);

        // Then
        assertEquals(rehearsal.<Object>path("candidates.id"), erased.path("candidates.id"));
        repeated.then().statusCode(200).body("candidates", empty()).body("more", equalTo(true));
        run("{}").then().body("candidates", hasSize(2));
    }

    @Test
    void takesNobodyInPlaceOfOneWhoChangedSince() {
        // Given
        Response rehearsal = run("{}");
        caller().body("{\"add\": [\"fresh\"]}")
                .post(CANDIDATES + "/" + rehearsal.path("candidates[0].id") + "/tags")
                .then()
                .statusCode(200);

        // When
        Response erased = confirm(rehearsal);

        // Then
        assertEquals(rehearsal.<Object>path("candidates.id.drop(1)"), erased.path("candidates.id"));
    }

    private static Response confirm(Response rehearsal) {
        return run("{\"confirm\": \"" + rehearsal.path("confirm") + "\"}");
    }

    private static Response run(String body) {
        return caller().body(body).post("/api/v1/retention-runs");
    }

    private static void policy(String rule) {
        caller().header("If-Match", "*")
                .body("{\"rules\": [" + rule + "]}")
                .put("/api/v1/retention-policy")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
