package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.LockedTable;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class AuditResourceTest {

    private static final String AUDIT = "/api/v1/audit";

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    AgroalDataSource database;

    private final String candidate = UUID.randomUUID().toString();

    /** The exports of other tests, before, concern everybody. */
    private final Instant began = Instant.now();

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @Test
    void tellsWhoReadWhatAndWhen() {
        local().header("X-Request-Id", "read-1")
                .header("On-Behalf-Of", "R. Example")
                .get("/api/v1/candidates/" + candidate + "/assessment");

        trail("?from=" + began + "&candidate=" + candidate)
                .body("items", hasSize(1))
                .body("items[0].caller", equalTo("api-key:local"))
                .body("items[0].onBehalfOf", equalTo("R. Example"))
                .body("items[0].operation", equalTo("getAssessment"))
                .body("items[0].candidateId", equalTo(candidate))
                .body("items[0].requestId", equalTo("read-1"))
                .body("items[0].status", equalTo(200))
                .body("items[0].id", nullValue());
    }

    @Test
    void tellsTheVersionsOfAChange() {
        profile.answers(request -> request.response().putHeader("ETag", "\"3\"").end("{}"));

        local().header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"profile\":{\"basics\":{\"name\":\"Wren Halloway-Iske\"}}}")
                .put("/api/v1/candidates/" + candidate);

        trail("?from=" + began + "&candidate=" + candidate)
                .body("items[0].operation", equalTo("replaceCandidate"))
                .body("items[0].versionBefore", equalTo("\"2\""))
                .body("items[0].versionAfter", equalTo("\"3\""));
        assertEquals(0, count("select count(*) from audit_entry e where e::text like '%Halloway%'"));
    }

    @Test
    void namesTheCandidateThatWasMade() {
        profile.answers(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", profile.url() + "/api/v1/candidates/" + candidate)
                .end("{}"));

        local().contentType("application/json").body("{}").put("/api/v1/candidates/external/ats/secret-4711");

        trail("?from=" + began + "&candidate=" + candidate).body("items[0].operation", equalTo("upsertCandidate"));
        assertEquals(0, count("select count(*) from audit_entry e where e::text like '%4711%'"));
    }

    @Test
    void namesTheCandidateThatWasFoundByItsExternalId() {
        profile.answers(request -> request.response()
                .putHeader("Content-Location", "/api/v1/candidates/" + candidate)
                .end("{}"));

        local().contentType("application/json").body("{}").put("/api/v1/candidates/external/ats/secret-4712");

        trail("?from=" + began + "&candidate=" + candidate).body("items[0].operation", equalTo("upsertCandidate"));
    }

    @Test
    void keepsWhatAServiceRefusedAndNotWhatTheDoorDid() {
        profile.answers(request -> request.response().setStatusCode(404).end("{}"));
        TestKey scopeless = TestKey.with("audit:read");

        local().get("/api/v1/candidates/" + candidate);
        scopeless.asks().get("/api/v1/candidates/" + candidate).then().statusCode(403);

        trail("?from=" + began + "&candidate=" + candidate)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo(404));
    }

    @Test
    void keepsTheGatewaysOwnOperationsToo() {
        TestKey key = TestKey.with("audit:read");
        key.asks().get(AUDIT).then().statusCode(200);

        trail("?caller=api-key:" + key.id()).body("items.operation", equalTo(List.of("listAudit")));
    }

    @Test
    void hasTheEntryBeforeTheCallerHasTheAnswer() {
        TestKey key = TestKey.with("candidates:read");

        IntStream.range(0, 60)
                .parallel()
                .forEach(i -> assertEquals(
                        200, key.asks().get("/api/v1/candidates/" + candidate).statusCode()));

        assertEquals(60, count("select count(*) from audit_entry where caller = 'api-key:" + key.id() + "'"));
    }

    @Test
    void answersNothingThatItCannotWriteDown() throws SQLException {
        profile.answers(request -> request.response().end("{\"name\":\"Wren\"}"));
        List<Response> answers = LockedTable.during(
                database,
                "audit_entry",
                () -> List.of(local().get("/api/v1/candidates/" + candidate), local().get("/api/v1/api-keys")));

        answers.get(0)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("name", nullValue())
                .body("detail", containsString("audit trail"));
        answers.get(1).then().statusCode(503).body("items", nullValue());
        local().get("/api/v1/candidates/" + candidate).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set caller = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
            })
    void isNeverChanged(String change) throws SQLException {
        local().get("/api/v1/candidates/" + candidate);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change));
            assertTrue(refused.getMessage().contains("neither changed nor deleted"), refused.getMessage());
        }
        trail("?from=" + began + "&candidate=" + candidate).body("items", hasSize(1));
    }

    @Test
    void pagesThroughTheTrailTheNewestFirst() {
        IntStream.range(0, 5)
                .forEach(i -> local().header("X-Request-Id", "page-" + i).get("/api/v1/candidates/" + candidate));

        String next = trail("?from=" + began + "&candidate=" + candidate + "&limit=3")
                .body("items.requestId", equalTo(List.of("page-4", "page-3", "page-2")))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        local().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.requestId", equalTo(List.of("page-1", "page-0")))
                .body("next", nullValue());
        local().urlEncodingEnabled(false)
                .get(next.replace(candidate, UUID.randomUUID().toString()))
                .then()
                .statusCode(400);
    }

    @Test
    void findsATimeAndACaller() {
        local().get("/api/v1/candidates/" + candidate);
        String at =
                trail("?from=" + began + "&candidate=" + candidate).extract().path("items[0].at");

        trail("?candidate=" + candidate + "&from=" + at).body("items", hasSize(1));
        trail("?from=" + began + "&candidate=" + candidate + "&to=" + at).body("items", hasSize(0));
        trail("?from=" + began + "&candidate=" + candidate + "&caller=api-key:other")
                .body("items", hasSize(0));
        trail("?caller=api-key:local").body("items.caller", everyItem(equalTo("api-key:local")));
    }

    private static ValidatableResponse trail(String query) {
        return local().get(AUDIT + query).then().statusCode(200);
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }

    private int count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
