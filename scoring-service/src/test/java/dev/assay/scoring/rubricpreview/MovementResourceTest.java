package dev.assay.scoring.rubricpreview;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.TestRubrics;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A pool of four whose figures can be checked by hand. By the rubric in use all points are "raft"; by the other one it awards half, and "gpu"
 * twenty to everybody: 40, 60, 80 and 10 become 40, 50, 60 and 25.
 */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class MovementResourceTest {

    private static final String PATH = "/api/v1/rubrics/9.1.0/preview";
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Inject
    Tables tables;

    @Inject
    Epochs epochs;

    @Inject
    FollowerFixture fixture;

    private Epoch first;
    private Epoch next;

    @BeforeEach
    void fill() {
        first = tables.reset();
        fixture.apply(
                first,
                MovementResourceTest::byTheOneInUse,
                "1.7.3",
                upserted(A, 1, 1, 40),
                upserted(B, 1, 1, 60),
                upserted(C, 1, 1, 80),
                upserted(D, 1, 1, 10));
        Api.caller()
                .contentType(ContentType.JSON)
                .body(TestRubrics.json("9.1.0", ""))
                .post("/api/v1/rubrics")
                .then()
                .statusCode(201);
        next = epochs.all().await().atMost(Duration.ofSeconds(5)).get(0);
        fixture.apply(
                next,
                MovementResourceTest::byTheOther,
                "1.7.2",
                upserted(A, 1, 1, 40),
                upserted(B, 1, 1, 60),
                upserted(C, 1, 1, 80));
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void saysHowManyWereComparedWhileTheOtherIsFilling() {
        preview("{}")
                .statusCode(200)
                .body("rubric", equalTo("9.1.0"))
                .body("against", equalTo(first.rubricVersion()))
                .body("jobProfile", equalTo("platform-mts"))
                .body("candidates", equalTo(4))
                .body("compared", equalTo(3))
                .body("up", equalTo(0))
                .body("down", equalTo(2))
                .body("unchanged", equalTo(1));
    }

    @Test
    void showsWhoMovesHowFarAndBecauseOfWhichRules() {
        fixture.apply(next, MovementResourceTest::byTheOther, "1.7.3", upserted(D, 1, 1, 10));

        JsonPath moved = preview("{}").statusCode(200).extract().jsonPath();

        assertEquals(List.of(C, D, B), moved.getList("items.candidateId", UUID.class));
        assertEquals(List.of(-20, 15, -10), moved.getList("items.change"));
        assertEquals(List.of(1, 4, 2), moved.getList("items.before.rank"));
        assertEquals(List.of(1, 4, 2), moved.getList("items.after.rank"));
        assertEquals(List.of(80, 60), List.of(moved.getInt("items[0].before.fit"), moved.getInt("items[0].after.fit")));
        assertEquals(80, moved.getInt("items[0].before.systems"));
        assertEquals("systems.consensus.raft", moved.getString("items[0].rules[0].rule"));
        assertEquals(
                List.of(80, 40),
                List.of(moved.getInt("items[0].rules[0].before"), moved.getInt("items[0].rules[0].after")));
    }

    @Test
    void sumsThePointsOfEachRuleOverThePool() {
        fixture.apply(next, MovementResourceTest::byTheOther, "1.7.3", upserted(D, 1, 1, 10));

        JsonPath moved = preview("{}").statusCode(200).extract().jsonPath();

        assertEquals(4, moved.getInt("rulesOver"));
        assertEquals(List.of("systems.consensus.raft", "systems.kernels.gpu"), moved.getList("rules.rule"));
        assertEquals(List.of(190, 0), moved.getList("rules.before"));
        assertEquals(List.of(95, 80), moved.getList("rules.after"));
        assertEquals(List.of(-95, 80), moved.getList("rules.change"));
        assertEquals(List.of(4, 4), moved.getList("rules.candidates"));
        assertEquals(
                4,
                moved.getList("distribution.candidates", Integer.class).stream()
                        .mapToInt(n -> n)
                        .sum());
    }

    @Test
    void comparesTheSameVersionsOnly() {
        fixture.apply(first, MovementResourceTest::byTheOneInUse, "1.8.4", upserted(A, 1, 2, 90));

        preview("{}").statusCode(200).body("compared", equalTo(2));
    }

    @Test
    void boundsTheAnswer() {
        preview("{\"limit\": 1}")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("rules.size()", equalTo(1));
        preview("{\"limit\": 0}").statusCode(400).body("errors[0].pointer", equalTo("/limit"));
        preview("{\"limit\": 201}").statusCode(400);
    }

    @Test
    void comparesWithTheRubricThatIsNamed() {
        String back = "{\"against\": \"9.1.0\", \"jobProfile\": \"early-career\"}";
        Api.caller()
                .contentType(ContentType.JSON)
                .body(back)
                .post("/api/v1/rubrics/" + first.rubricVersion() + "/preview")
                .then()
                .statusCode(200)
                .body("candidates", equalTo(3))
                .body("down", equalTo(2))
                .body("items[0].change", equalTo(-20));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        preview("{\"against\": \"9.1.0\"}").statusCode(400).body("detail", containsString("with itself"));
        preview("{\"against\": \"5.0.0\"}").statusCode(409);
        preview("{\"jobProfile\": \"astronaut\"}")
                .statusCode(400)
                .body("errors[0].detail", containsString("platform-mts"));
        Api.caller()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/rubrics/5.0.0/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void namesNobody() {
        String answer = preview("{}").extract().asString();

        assertTrue(!answer.contains("name") && !answer.contains("quote"), answer);
    }

    private static ValidatableResponse preview(String body) {
        return Api.caller().contentType(ContentType.JSON).body(body).post(PATH).then();
    }

    private static Assessment byTheOneInUse(JsonNode profile, LocalDate asOf) {
        int fit = profile.path("fit").intValue();
        return Assessed.byRules(fit, Map.of("systems.consensus.raft", fit));
    }

    private static Assessment byTheOther(JsonNode profile, LocalDate asOf) {
        int half = profile.path("fit").intValue() / 2;
        return Assessed.byRules(half + 20, Map.of("systems.consensus.raft", half, "systems.kernels.gpu", 20));
    }
}
