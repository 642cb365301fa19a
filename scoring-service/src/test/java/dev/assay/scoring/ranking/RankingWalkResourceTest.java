package dev.assay.scoring.ranking;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What later pages of a walk show when candidates change after its first one. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RankingWalkResourceTest {

    private static final String PATH = "/api/v1/rankings";
    private static final int CANDIDATES = 40;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void fill() {
        epoch = tables.reset();
        fixture.apply(
                epoch,
                "1.7.3",
                IntStream.rangeClosed(1, CANDIDATES)
                        .mapToObj(number -> upserted(new UUID(0, number), 1, 1, number))
                        .toArray(CandidateChange[]::new));
    }

    @Test
    void staysAtTheMomentOfAWalkAndSaysWhoChangedSince() {
        String body = "{\"weights\": {\"systems\": 100}}";
        JsonPath first = post(PATH + "?limit=" + (CANDIDATES - 1), body)
                .statusCode(200)
                .extract()
                .jsonPath();
        UUID last = lastBehind(first);
        fixture.apply(epoch, "1.8.3", upserted(last, 1, 2, 99));

        JsonPath rest =
                post(first.getString("next"), body).statusCode(200).extract().jsonPath();

        assertEquals(List.of(last.toString()), rest.getList("items.candidateId"));
        assertEquals(List.of(true), rest.getList("items.changedSince"));
        assertEquals(99, rest.getInt("items[0].systems.score"));
        assertTrue(rest.getInt("items[0].fit") < 99);
        assertEquals(first.getString("asOf"), rest.getString("asOf"));
        assertEquals(0, rest.getInt("asOfFeed.lagSeconds"));
        String now = "items.find { it.candidateId == '" + last + "' }.";
        post(PATH, body).body(now + "fit", equalTo(99)).body(now + "changedSince", nullValue());
    }

    @Test
    void showsNobodyInAWalkWhoWasErasedMeanwhile() {
        String body = "{\"weights\": {\"systems\": 100}}";
        JsonPath first =
                post(PATH + "?limit=" + (CANDIDATES - 1), body).extract().jsonPath();
        fixture.apply(epoch, "1.8.3", erased(lastBehind(first), 1, 2));

        post(first.getString("next"), body).statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void staysAtTheMomentOfAWalkThroughWhoIsAboveAMinimum() {
        JsonPath first = get(PATH + "?minSystems=38&limit=2");
        fixture.apply(epoch, "1.8.3", upserted(new UUID(0, 38), 1, 2, 99));

        JsonPath rest = get(first.getString("next"));

        assertEquals(List.of(40, 39), first.getList("items.fit"));
        assertEquals(List.of(38), rest.getList("items.fit"));
        assertEquals(List.of(3), rest.getList("items.rank"));
        assertEquals(first.getString("asOf"), rest.getString("asOf"));
    }

    /** The one of the forty who is not on the page. */
    private static UUID lastBehind(JsonPath page) {
        List<String> shown = page.getList("items.candidateId");
        return IntStream.rangeClosed(1, CANDIDATES)
                .mapToObj(number -> new UUID(0, number))
                .filter(candidate -> !shown.contains(candidate.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath get(String path) {
        return Api.caller()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
