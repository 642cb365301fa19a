package dev.assay.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AccessResourceTest {

    private static final String CANDIDATES = "/api/v1/candidates";
    private static final String FEED = "/internal/changes";

    @Test
    void refusesCallersWithoutAToken() {
        for (String path : new String[] {CANDIDATES, FEED, "/q/health", "/q/openapi", "/nothing"}) {
            // When
            Response answer = given().header("X-User", "admin").get(path);

            // Then
            answer.then().statusCode(401).contentType("application/problem+json");
        }
    }

    @Test
    void refusesTokensOfOthers() {
        String[] tokens = {
            TestTokens.expired("profile-service"),
            TestTokens.fromStranger("profile-service"),
            TestTokens.fromGateway("scoring-service"),
            TestTokens.fromScoring(),
        };
        for (String token : tokens) {
            // When
            Response answer = given().header("Authorization", token).get(CANDIDATES);

            // Then
            answer.then().statusCode(401);
        }
    }

    @Test
    void keepsTheFeedFromTheGateway() {
        // When
        Response gateway = given().header("Authorization", TestTokens.fromGateway("profile-service"))
                .get(FEED);
        Response scoring =
                given().header("Authorization", TestTokens.fromScoring()).get(FEED);

        // Then
        gateway.then().statusCode(401);
        scoring.then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void servesNothingForOperatorsOnThePublicPort() {
        for (String path :
                new String[] {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui"}) {
            // When
            Response answer = given().header("Authorization", TestTokens.fromGateway("profile-service"))
                    .get(path);

            // Then
            answer.then().statusCode(404).body("type", equalTo("urn:assay:problem:not-found"));
        }
    }
}
