package dev.assay.scoring.assessment.preview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check that cannot come to an end in the time that it is given. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
@TestProfile(CounterfactualTimeResourceTest.Hurried.class)
class CounterfactualTimeResourceTest {

    @Inject
    Tables tables;

    /** Less time than the copies of a profile take. */
    public static class Hurried implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.engine.check-time", "1ms");
        }
    }

    @Test
    void answersThatACheckDidNotEndInTime() {
        tables.reset();

        Api.caller()
                .contentType(ContentType.JSON)
                .body("{\"profile\": {\"basics\": {\"name\": \"Ondrine Velmark\"}}}")
                .post("/api/v1/assessments/counterfactual")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("title", equalTo("No answer in time"))
                .body("detail", containsString("a shorter one takes less"));
    }
}
