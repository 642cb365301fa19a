package dev.assay.scoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.assay.rest.testing.TestTokens;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what stands on which port. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class AccessResourceTest {

    @Inject
    Tables tables;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings",
                "/api/v1/rubrics",
                "/api/v1/rubrics/1.0.0",
                "/api/v1/job-profiles",
                "/api/v1/job-profiles/platform-mts",
                "/api/v1/candidates/01939c1e-0000-7000-8000-000000000001/assessment"
            })
    void refusesCallsWithoutAnInternalToken(String path) {
        RestAssured.given().get(path).then().statusCode(401).body("requestId", notNullValue());
        RestAssured.given()
                .header("Authorization", TestTokens.fromGateway("profile-service"))
                .get(path)
                .then()
                .statusCode(401);
        RestAssured.given()
                .header("Authorization", TestTokens.fromScoring())
                .get(path)
                .then()
                .statusCode(401);
    }

    @Test
    void keepsManagementOffThePublicPort() {
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi"}) {
            Api.caller().get(path).then().statusCode(404);
        }
    }

    @Test
    void isReadyOnceTheEpochIsOpen() {
        tables.reset();

        RestAssured.given()
                .port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'scoring' }.data.rubric", notNullValue())
                .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
                .body("status", equalTo("UP"));
    }

    @Test
    void tellsItsMetricsByTheirAgreedNames() {
        String metrics =
                RestAssured.given().port(managementPort).get("/q/metrics").asString();

        for (String name : new String[] {
            "assay_assessments_total",
            "assay_assessment_duration_seconds",
            "assay_feed_lag_changes",
            "assay_feed_lag_seconds",
            "assay_feed_parked_total"
        }) {
            assertThat(metrics, containsString(name));
        }
    }
}
