package dev.assay.scoring.jobprofile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class JobProfileResourceTest {

    private static final String PATH = "/api/v1/job-profiles";

    @Test
    void listsTheBuiltInOnes() {
        Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        hasItems(
                                "platform-mts",
                                "training-research-mts",
                                "enterprise-data-mts",
                                "productization-mts",
                                "early-career"));
    }

    @Test
    void showsOneWithWeightsThatSumToAHundred() {
        Map<String, Integer> weights = Api.caller()
                .get(PATH + "/platform-mts")
                .then()
                .statusCode(200)
                .body("default", equalTo(true))
                .extract()
                .path("weights");

        assertEquals(100, weights.values().stream().mapToInt(Integer::intValue).sum(), weights.toString());
    }

    @Test
    void answers304ToWhoHoldsIt() {
        String tag = Api.caller().get(PATH + "/platform-mts").header("ETag");

        Api.caller()
                .header("If-None-Match", tag)
                .get(PATH + "/platform-mts")
                .then()
                .statusCode(304);
        Api.caller()
                .header("If-None-Match", tag)
                .get(PATH + "/early-career")
                .then()
                .statusCode(200);
    }

    @Test
    void hasVersionsOnlyOfOnesOwn() {
        version("1").statusCode(404);
        version("abc").statusCode(400).body("detail", containsString("'version'"));
    }

    private static ValidatableResponse version(String version) {
        return Api.caller()
                .queryParam("version", version)
                .get(PATH + "/platform-mts")
                .then();
    }

    @Test
    void namesTheKnownOnesToWhoAsksForAnother() {
        Api.caller().get(PATH + "/astronaut").then().statusCode(404).body("detail", containsString("platform-mts"));
    }
}
