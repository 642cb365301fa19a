package dev.assay.rest.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.assay.rest.testing.KeysTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KeysTestResource.class)
class ConventionsResourceTest {

    @Test
    void answersWithRequestIdOfTheClient() {
        call().header("X-Request-Id", "abc-1")
                .get("/echo")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "abc-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ä", "x_y", "a.b"})
    void makesRequestIdWhereTheClientsIsUnusable(String offered) {
        call().header("X-Request-Id", offered)
                .get("/echo")
                .then()
                .statusCode(200)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void asksForTheScopeOfTheOperation() {
        String withoutIt = TestTokens.withScopes("profile-service", "candidates:write", "audit:read");

        problem(given().header("Authorization", withoutIt).get("/echo").then(), 403, "scope-missing")
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"candidates:read\"")
                .body("detail", containsString("candidates:read"));
    }

    @Test
    void asksForTheScopeBeforeItReadsTheBody() {
        String withoutIt = TestTokens.withScopes("profile-service", "audit:read");

        problem(
                given().header("Authorization", withoutIt)
                        .contentType(ContentType.JSON)
                        .body("{")
                        .post("/echo")
                        .then(),
                403,
                "scope-missing");
    }

    @Test
    void lendsAnOperationWithoutAScopeToNobody() {
        problem(call().get("/echo/forgotten").then(), 403, "forbidden").body(not(containsString("seen")));
    }

    @Test
    void namesUnknownParameterAndThoseItTakes() {
        problem(call().get("/echo?known=1&alsoKnown=2&unknwon=3").then(), 400, "unknown-parameter")
                .body("detail", containsString("alsoKnown, known"));
    }

    @Test
    void refusesNulInAParameter() {
        problem(call().urlEncodingEnabled(false).get("/echo?known=a%00b").then(), 400, "bad-request")
                .body("detail", containsString("'known'"));
    }

    @Test
    void takesDeclaredParameters() {
        call().get("/echo?known=1&alsoKnown=2").then().statusCode(200).body("alsoKnown", equalTo("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'x', 'score': 3}         | /score",
                "{'inner': {'number': 'many'}}     | /inner/number",
                "{'inner': {'numbre': 1}}          | /inner/numbre",
                "{'name': 3}                       | /name",
                "{'name': true}                    | /name",
                "{'inner': 3}                      | /inner",
                "[]                                | ''"
            })
    void pointsAtWhatDoesNotFit(String body, String pointer) {
        problem(post(body.replace('\'', '"')), 400, "invalid-input").body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": 1, \"name\": 2}", "{} {}", "", "nonsense", "{\"name\": \"\\u0000\"}"})
    void refusesMalformedJson(String body) {
        problem(post(body), 400, "malformed-json");
    }

    @Test
    void keepsOpenPartsAsTheyAre() {
        post("{\"open\": {\"n\": 1.10, \"big\": 123456789012345678901234567890}}")
                .statusCode(200)
                .body(containsString("1.10"))
                .body(containsString("123456789012345678901234567890"));
    }

    @Test
    void answersProblemsForRoutingFailures() {
        problem(call().get("/nowhere").then(), 404, "not-found").body("instance", equalTo("/nowhere"));
        problem(call().delete("/echo").then(), 405, "method-not-allowed");
        problem(call().accept("image/png").get("/echo").then(), 406, "not-acceptable");
        problem(call().contentType("text/plain").body("x").post("/echo").then(), 415, "unsupported-media-type");
    }

    @Test
    void hidesWhatBroke() {
        problem(call().get("/echo/broken").then(), 500, "internal").body("detail", not(containsString("secret")));
    }

    @Test
    void keepsHeadersOfProblem() {
        problem(call().get("/echo/busy").then(), 503, "unavailable").header("Retry-After", "1");
    }

    @Test
    void refusesTooLargeBodyBeforeReadingIt() {
        problem(post("\"" + "x".repeat(1_100_000) + "\""), 413, "payload-too-large");
    }

    @Test
    void refusesCallsWithoutGatewaysToken() {
        unauthorized(given().get("/echo").then());
        unauthorized(given().header("Authorization", "Basic eDp5").get("/echo").then());
        unauthorized(token(TestTokens.fromScoring()).get("/echo").then());
        unauthorized(token(TestTokens.expired("profile-service")).get("/echo").then());
        unauthorized(
                token(TestTokens.fromStranger("profile-service")).get("/echo").then());
        unauthorized(
                token(TestTokens.fromGateway("scoring-service")).get("/echo").then());
    }

    @Test
    void keepsInternalPathsForFeedTokens() {
        unauthorized(call().get("/internal/changes").then());
        problem(token(TestTokens.fromScoring()).get("/internal/changes").then(), 404, "not-found");
    }

    private static RequestSpecification call() {
        return token(TestTokens.fromGateway("profile-service"));
    }

    private static RequestSpecification token(String authorization) {
        return given().header("Authorization", authorization);
    }

    private static ValidatableResponse post(String body) {
        return call().contentType(ContentType.JSON).body(body).post("/echo").then();
    }

    private static void unauthorized(ValidatableResponse response) {
        problem(response, 401, "unauthorized").header("WWW-Authenticate", "Bearer");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("urn:assay:problem:" + code))
                .body("status", equalTo(status))
                .body("requestId", notNullValue());
    }
}
