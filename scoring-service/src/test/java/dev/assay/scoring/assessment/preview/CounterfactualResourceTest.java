package dev.assay.scoring.assessment.preview;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the engine and the rubric that the service really has. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class CounterfactualResourceTest {

    private static final String PROFILE = """
            {"profile": {"basics": {"name": "Ondrine Velmark", "summary": "Ms Velmark, born 1985, mother of two."},
             "work": [{"name": "Wexcombe Ledgerworks", "position": "Engineer", "startDate": "2021-03",
             "highlights": ["She wrote our Raft library at Wexcombe Ledgerworks and ran it on 300 shards."]}],
             "education": [{"institution": "Fennmark Institute", "area": "Physics", "endDate": "2009"}]}}""";

    @Inject
    Tables tables;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void answersForEveryProtectedFactAndStoresNothing() {
        check(PROFILE)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("invariant", equalTo(true))
                .body("asOf", equalTo(epoch.asOf().toString()))
                .body("rubricVersion", equalTo(epoch.rubricVersion()))
                .body("fields.field", hasItems("name", "gender", "school", "employer", "title", "birth-date"))
                .body("fields.size()", equalTo(12))
                .body("fields.places", everyItem(greaterThan(0)))
                .body("fields.leaks", everyItem(empty()));

        assertEquals(0, tables.count("assessment"));
    }

    @Test
    void namesThePlaceOfAWrongStructure() {
        check("{\"profile\": {\"work\": \"none\"}}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/profile/work"));
        check("{\"profile\": {}, \"score\": 100}").then().statusCode(400);
        check("{}").then().statusCode(400).body("errors.pointer", hasItem("/profile"));
    }

    private static Response check(String body) {
        return Api.caller().contentType(ContentType.JSON).body(body).post("/api/v1/assessments/counterfactual");
    }
}
