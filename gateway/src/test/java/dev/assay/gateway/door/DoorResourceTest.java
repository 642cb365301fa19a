package dev.assay.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.rest.testing.MetricsPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class DoorResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @Test
    void sendsEachAddressToItsOwner() {
        withKey()
                .urlEncodingEnabled(false)
                .get("/api/v1/candidates?limit=2&cursor=a%2Bb")
                .then()
                .statusCode(200);
        withKey().get("/api/v1/rankings").then().statusCode(200);

        assertEquals(
                "/api/v1/candidates?limit=2&cursor=a%2Bb", profile.seen().get(0).uri());
        assertEquals("/api/v1/rankings", scoring.seen().get(0).uri());
        assertEquals(1, profile.seen().size());
        assertEquals(1, scoring.seen().size());
    }

    @Test
    void passesABodyOnUnchanged() {
        String body = "{\"profile\":{\"basics\":{\"summary\":\"" + "ü".repeat(20_000) + "\"}}}";

        withKey()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/candidates")
                .then()
                .statusCode(200)
                .body(equalTo(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/candidates/1/nothing", "/api/v1/"})
    void tellsOnlyCallersWithAKeyThatNothingIsThere(String path) {
        given().get(path).then().statusCode(401);
        withKey()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:not-found"))
                .body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/internal/changes", "/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui/", "/elsewhere"})
    void hasNothingOutsideItsApi(String path) {
        withKey().get(path).then().statusCode(404).contentType("application/problem+json");

        assertTrue(profile.seen().isEmpty());
    }

    /** Other spellings that UUID.fromString takes for an id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/candidates/1934567-89ab-7cde-8f01-23456789abcd/assessment",
                "/api/v1/candidates/01934567-89ab-7cde-8f01-023456789abcd",
                "/api/v1/candidates/1-1-1-1-1/versions/1",
                "/api/v1/imports/1-1-1-1-1/errors"
            })
    void passesNoIdOnThatTheAuditTrailCannotRead(String path) {
        withKey()
                .get(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:assay:problem:not-found"))
                .body("detail", containsString("ids are UUIDs"));

        assertTrue(profile.seen().isEmpty());
        assertTrue(scoring.seen().isEmpty());
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() {
        withKey()
                .post("/api/v1/candidates/1")
                .then()
                .statusCode(405)
                .header("Allow", "DELETE, GET, HEAD, PATCH, PUT")
                .body("type", equalTo("urn:assay:problem:method-not-allowed"));
    }

    @Test
    void keepsAWellFormedRequestIdAllTheWay() {
        withKey()
                .header("X-Request-Id", "abc-123")
                .get("/api/v1/candidates")
                .then()
                .header("X-Request-Id", "abc-123");

        assertEquals("abc-123", profile.seen().get(0).headers().get("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "{}", "ä", "a;b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void makesANewRequestIdForAnOddOne(String odd) {
        String made = given().header("X-Request-Id", odd)
                .get("/api/v1/candidates")
                .then()
                .statusCode(401)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .header("X-Request-Id");

        given().header("X-Request-Id", made).get("/api/v1/candidates").then().body("requestId", equalTo(made));
    }

    @Test
    void setsTheHeadersThatProtectPersonalData() {
        withKey()
                .header("Origin", "https://elsewhere.example")
                .get("/api/v1/candidates")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        profile.answers(
                request -> request.response().putHeader("Content-Length", "2").end());

        withKey().head("/api/v1/candidates").then().statusCode(200).header("Content-Length", "2");
    }

    @Test
    void passesAnAnswerWithoutABodyOn() {
        profile.answers(request -> request.response().setStatusCode(204).end());

        withKey()
                .delete("/api/v1/candidates/" + UUID.randomUUID())
                .then()
                .statusCode(204)
                .header("Content-Length", nullValue());
    }

    @Test
    void passesAnAnswerOnThatEndsItsConnectionTwice() {
        profile.answers(request ->
                request.response().putHeader("Connection", "close, close").end("{}"));

        withKey().get("/api/v1/candidates").then().statusCode(200).body(equalTo("{}"));
    }

    @Test
    void measuresByRouteAndNeverByAddress() {
        withKey().get("/api/v1/candidates/0190-secret").then().statusCode(404);
        withKey().get("/api/v1/unknown-secret").then().statusCode(404);
        withKey().request("SECRET", "/api/v1/candidates").then().statusCode(405);

        given().get(Management.url("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/v1/candidates/{id}\""))
                .body(containsString("uri=\"UNKNOWN\""))
                .body(not(containsString("secret")))
                .body(not(containsString("SECRET")));
    }

    @Test
    void showsTheMetricsThatThePagePromises() {
        withKey().get("/api/v1/candidates").then().statusCode(200);

        MetricsPage.assertKept(
                "gateway", given().get(Management.url("/q/metrics")).asString());
    }

    @Test
    void isReadyWithoutTheServices() {
        given().get(Management.url("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(Management.url("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
    }

    private static RequestSpecification withKey() {
        return given().header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
