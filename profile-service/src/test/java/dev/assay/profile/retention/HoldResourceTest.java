package dev.assay.profile.retention;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.candidate.Api.upsert;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hold wins over every way in which a candidate could go, but for the one that lifts it by name. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class HoldResourceTest {

    private static final String POLICY = "/api/v1/retention-policy";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final String tag = "litigation " + UUID.randomUUID();
    private final String externalId = freshExternalId();

    @Inject
    AgroalDataSource connections;

    private String address;

    @BeforeEach
    void holdOne() {
        policy("{\"tag\": \"" + tag + "\", \"hold\": true}");
        address = CANDIDATES + "/" + upsert(externalId, body(tag)).path("id");
    }

    @AfterEach
    void holdNobody() {
        policy("");
    }

    @Test
    void keepsTheCandidateAndSaysWhy() {
        // When
        Response refused = erase();

        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:retention-hold"))
                .body(
                        "detail",
                        allOf(containsString(tag), containsString("nothing was erased"), containsString("lift")));
        caller().get(address).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void erasesOnceTheTagIsTakenOff() {
        // Given
        caller().body("{\"remove\": [\"" + tag + "\"]}")
                .post(address + "/tags")
                .then()
                .statusCode(200);

        // When
        Response erased = erase();

        // Then
        erased.then().statusCode(204);
        caller().get(address).then().statusCode(404);
    }

    @Test
    void erasesOnceThePolicyHasNoHoldAnyMore() {
        // Given
        policy("{\"tag\": \"" + tag + "\", \"keepDays\": 30}");

        // When
        Response erased = erase();

        // Then
        erased.then().statusCode(204);
    }

    @Test
    void erasesThoseWhomNoHoldIsOn() {
        // Given
        address = CANDIDATES + "/" + upsert(freshExternalId(), body("other")).path("id");

        // When
        Response erased = erase();

        // Then
        erased.then().statusCode(204);
    }

    @Test
    void isNotLostOnTheWayToANextVersion() {
        // When
        Response upserted = upsert(externalId, body("other"));
        Response replaced = changing().body(body("other")).put(address);
        Response patched = changing()
                .contentType("application/merge-patch+json")
                .body("{\"tags\": null}")
                .patch(address);

        // Then
        for (Response refused : new Response[] {upserted, replaced, patched}) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:assay:problem:retention-hold"))
                    .body("detail", allOf(containsString(tag), containsString("nothing was changed")));
        }
        caller().get(address).then().body("version", equalTo(1)).body("tags", hasItem(tag));
        upsert(externalId, body(tag + "\", \"other")).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void isNotLostWithAnOlderVersion() {
        // Given
        String before =
                CANDIDATES + "/" + upsert(freshExternalId(), body("other")).path("id");
        caller().body("{\"add\": [\"" + tag + "\"]}")
                .post(before + "/tags")
                .then()
                .statusCode(200);

        // When
        Response restored = changing().post(before + "/versions/1/restore");

        // Then
        restored.then().statusCode(409);
        caller().get(before).then().body("tags", hasItem(tag));
    }

    @Test
    void waitsForAHoldThatIsBeingPut() throws SQLException {
        // Given
        policy("");
        try (Connection policyChange = connections.getConnection()) {
            policyChange.setAutoCommit(false);
            policyChange
                    .createStatement()
                    .execute("update retention_policy set version = version + 1, rules = '[{\"tag\": \"" + tag
                            + "\", \"hold\": true}]'");

            // When
            CompletableFuture<Response> erasure = CompletableFuture.supplyAsync(this::erase);
            awaitOneThatWaits(erasure);
            policyChange.commit();

            // Then
            erasure.join().then().statusCode(409);
        }
    }

    /** Or one that did not care to. */
    private void awaitOneThatWaits(CompletableFuture<Response> erasure) throws SQLException {
        long start = System.nanoTime();
        try (Connection observer = connections.getConnection();
                var statement = observer.createStatement()) {
            while (!erasure.isDone()) {
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%retention_policy%'");
                rows.next();
                if (rows.getInt(1) > 0) {
                    return;
                }
                assertTrue(System.nanoTime() - start < PATIENCE, "waits or is done");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private Response erase() {
        return changing().delete(address);
    }

    private static RequestSpecification changing() {
        return caller().header("If-Match", "*");
    }

    private static String body(String tags) {
        return "{\"tags\": [\"" + tags + "\"], \"profile\": {\"basics\": {\"name\": \"Ondrine\"}}}";
    }

    private static void policy(String rule) {
        changing().body("{\"rules\": [" + rule + "]}").put(POLICY).then().statusCode(200);
    }
}
