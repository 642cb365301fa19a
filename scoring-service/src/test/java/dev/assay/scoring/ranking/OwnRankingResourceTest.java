package dev.assay.scoring.ranking;

import static dev.assay.scoring.testing.MemoryFeed.tagged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weights;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class OwnRankingResourceTest {

    private static final String PATH = "/api/v1/rankings";
    private static final long SEED = 42;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;
    private final List<Triple> pool = new ArrayList<>();

    @BeforeEach
    void fill() {
        epoch = tables.reset();
        Random random = new Random(SEED);
        List<CandidateChange> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pool.add(new Triple(random.nextInt(101), random.nextInt(101), random.nextInt(101)));
            changes.add(upserted(new UUID(0, i + 1), 1, 1, i));
        }
        fixture.apply(epoch, this::assess, "1.7.3", changes.toArray(CandidateChange[]::new));
    }

    private Assessment assess(JsonNode profile, LocalDate asOf) {
        Triple scores = pool.get(profile.path("fit").intValue());
        return Assessed.withFit(1, scores.systems(), scores.infrastructure(), scores.enterpriseData());
    }

    @Test
    void ranksByOwnWeightsAsTheEngineWould() {
        FitFormula formula = new FitFormula(
                RubricReader.bundled().scoring().fit(),
                Weights.ofPerCent(
                        Map.of(Dimension.SYSTEMS, 13, Dimension.INFRASTRUCTURE, 80, Dimension.ENTERPRISE_DATA, 7)));
        List<Integer> expected = pool.stream()
                .map(formula::fit)
                .sorted(Comparator.reverseOrder())
                .toList();

        List<Integer> fits = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        String body = "{\"weights\": {\"systems\": 13, \"infrastructure\": 80, \"enterprise-data\": 7}}";
        String next = PATH + "?limit=7";
        while (next != null) {
            var page = post(next, body)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .extract();
            fits.addAll(page.jsonPath().getList("items.fit"));
            ranks.addAll(page.jsonPath().getList("items.rank"));
            next = page.jsonPath().getString("next");
        }

        assertEquals(expected, fits, "seed " + SEED);
        for (int i = 0; i < 40; i++) {
            assertEquals(expected.indexOf(expected.get(i)) + 1, ranks.get(i), "seed " + SEED);
        }
    }

    @Test
    void bindsTheCursorToTheBody() {
        String next = post(PATH + "?limit=2", "{\"weights\": {\"systems\": 100}}")
                .extract()
                .path("next");

        post(next, "{\"weights\": {\"systems\": 100}}").statusCode(200);
        post(next, "{\"weights\": {\"infrastructure\": 100}}")
                .statusCode(400)
                .body("type", equalTo("urn:assay:problem:bad-cursor"));
    }

    @Test
    void narrowsByMinimaOnlyWhereAsked() {
        long above =
                pool.stream().filter(scores -> scores.enterpriseData() >= 60).count();

        post(PATH, "{\"minima\": {\"enterprise-data\": 60}}")
                .statusCode(200)
                .body("items.size()", equalTo((int) above))
                .body("jobProfile", equalTo("platform-mts"));
        post(PATH, "{}").body("items.size()", equalTo(40));
    }

    @Test
    void narrowsByTagsOfWhichAllAreWanted() {
        fixture.apply(
                epoch,
                "1.8.3",
                tagged(new UUID(0, 101), 10, "opening, 42", "referral"),
                tagged(new UUID(0, 102), 20, "referral"));

        post(PATH, "{\"tags\": [\"referral\"]}").body("items.size()", equalTo(2));
        post(PATH, "{\"tags\": [\"referral\", \"opening, 42\"]}").body("items.size()", equalTo(1));
        Api.caller()
                .queryParam("tags", "referral")
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].candidateId", equalTo(new UUID(0, 102).toString()))
                .body("next", containsString("tags=referral"));
    }

    @Test
    void walksTheRankingOfATag() {
        fixture.apply(epoch, "1.8.3", tagged(new UUID(0, 101), 10, "a, b"), tagged(new UUID(0, 102), 20, "a, b"));
        String next = Api.caller()
                .queryParam("tags", "a, b")
                .queryParam("limit", 1)
                .get(PATH)
                .path("next");

        Api.caller()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.candidateId", equalTo(List.of(new UUID(0, 101).toString())))
                .body("next", nullValue());
    }

    @Test
    void tellsBetweenWhichPlacesEachStands() {
        var items = post(
                        PATH,
                        "{\"weights\": {\"systems\": 60, \"infrastructure\": 30, \"enterprise-data\": 10}, \"stability\": true}")
                .statusCode(200)
                .extract()
                .jsonPath();

        for (int i = 0; i < 40; i++) {
            String places = "items[" + i + "].places.";
            int rank = items.getInt("items[" + i + "].rank");
            assertEquals(rank, items.getInt(places + "now"));
            assertTrue(items.getInt(places + "weights.best") <= rank && rank <= items.getInt(places + "weights.worst"));
            assertEquals(5, items.getMap(places + "byJobProfile").size());
        }
        post(PATH, "{}").body("items[0].places", nullValue());
        Api.caller()
                .queryParam("stability", "true")
                .get(PATH)
                .then()
                .body("items[0].places.jobProfiles.best", greaterThan(0));
        Api.caller().queryParam("stability", "maybe").get(PATH).then().statusCode(400);
    }

    @Test
    void refusesToWeighBySchoolAndSaysWhy() {
        post(PATH, "{\"weights\": {\"systems\": 90, \"university\": 10}}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:protected-criterion"))
                .body("errors[0].pointer", equalTo("/weights/university"))
                .body("errors[0].detail", containsString("where somebody studied"));
    }

    @Test
    void namesMistakesByTheirPlace() {
        refuses("{\"weights\": {\"systems\": 90}}", "/weights");
        refuses("{\"jobProfile\": \"astronaut\"}", "/jobProfile");
        refuses("{\"jobProfile\": \"platform-mts\", \"weights\": {\"systems\": 100}}", "/weights");
        refuses("{\"minima\": {\"systems\": 101}}", "/minima/systems");
        refuses("{\"tags\": [\"a\\u001fb\"]}", "/tags");
        post(PATH, "{\"weight\": {}}").statusCode(400);
        post(PATH, "null").statusCode(400);
        post(PATH, "{\"mustHaveFilter\": \"all\"}").statusCode(400);
    }

    private static void refuses(String body, String pointer) {
        post(PATH, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse post(String path, String body) {
        return Api.caller()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
