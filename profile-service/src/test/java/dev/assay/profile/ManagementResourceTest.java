package dev.assay.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.rest.testing.MetricsPage;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ManagementResourceTest {

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void isLiveAndReady() {
        // When
        Response live = given().get(management + "health/live");
        Response ready = given().get(management + "health/ready");

        // Then
        live.then().statusCode(200).body("status", equalTo("UP"));
        ready.then().statusCode(200).body("checks.find { it.name == 'database' }.status", equalTo("UP"));
    }

    @Test
    void showsWhatThePagePromises() {
        // Given
        given().header("Authorization", TestTokens.fromGateway("profile-service"))
                .get("/api/v1/candidates")
                .then()
                .statusCode(200);

        // When
        Response metrics = given().get(management + "metrics");

        // Then
        MetricsPage.assertKept("profile-service", metrics.asString());
    }
}
