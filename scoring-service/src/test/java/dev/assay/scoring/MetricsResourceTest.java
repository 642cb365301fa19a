package dev.assay.scoring;

import static io.restassured.RestAssured.given;

import dev.assay.rest.testing.MetricsPage;
import dev.assay.rest.testing.TestTokens;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class MetricsResourceTest {

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void showsWhatThePagePromises() {
        given().header("Authorization", TestTokens.fromGateway("scoring-service"))
                .get("/api/v1/job-profiles")
                .then()
                .statusCode(200);

        MetricsPage.assertKept(
                "scoring-service", given().get(management + "metrics").asString());
    }
}
