package dev.assay.profile.retention;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.assay.database.Database;
import dev.assay.profile.candidate.Erasures;
import dev.assay.profile.retention.RetentionRun.Due;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Candidates are erased, and then the database is late. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class InterruptedRunResourceTest {

    private final String tag = "pool " + UUID.randomUUID();

    @Inject
    AgroalDataSource connections;

    @Inject
    Database database;

    @Inject
    Erasures erasures;

    @AfterEach
    void keepEverybodyAgain() {
        policy("");
    }

    @Test
    void stillListsTheErased() throws SQLException {
        // Given
        policy("{\"tag\": \"" + tag + "\", \"keepDays\": 30}");
        String id = caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .path("id");
        age(id);
        String confirm = run("{}").path("confirm");
        QuarkusMock.installMockForType(lateFromNowOn(), Retention.class);

        // When
        Response erased = run("{\"confirm\": \"" + confirm + "\"}");

        // Then
        erased.then().statusCode(200).body("candidates.id", hasItem(id)).body("more", equalTo(true));
        caller().get(CANDIDATES + "/" + id).then().statusCode(404);
    }

    private Retention lateFromNowOn() {
        return new Retention(database, erasures) {
            @Override
            Uni<List<Due>> due(RetentionPolicy policy, Instant asOf) {
                return Uni.createFrom().failure(new ProblemException(CommonError.TIMEOUT, "Too late."));
            }
        };
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

    private void age(String id) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update candidate set updated_at = now() - interval '40 days' where id = '" + id + "'");
        }
    }
}
