package dev.assay.scoring.history;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class HistoryResourceTest {

    private static final UUID ONE = UUID.fromString("01939c1e-0000-7000-8000-000000000001");
    private static final String PATH = "/api/v1/candidates/" + ONE + "/assessments";
    private static final String RAFT = "Wrote our Raft library and ran it on 300 shards.";
    private static final String ENGINE = "Built a storage engine that holds 12 PB.";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void listsAllVersionsTheLastOneFirst() {
        for (int version = 1; version <= 5; version++) {
            fixture.apply(epoch, "1.7." + version, upserted(ONE, 1, version, 10 * version));
        }

        List<Integer> versions = new ArrayList<>();
        List<Integer> overall = new ArrayList<>();
        String next = PATH + "?limit=2";
        while (next != null) {
            var page = Api.caller()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            versions.addAll(page.jsonPath().getList("items.candidateVersion"));
            overall.addAll(page.jsonPath().getList("items.overall"));
            next = page.jsonPath().getString("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", page.header("Link"));
        }

        assertEquals(List.of(5, 4, 3, 2, 1), versions);
        assertEquals(List.of(50, 40, 30, 20, 10), overall);
    }

    @Test
    void refusesTheCursorOfAnotherCandidate() {
        fixture.apply(epoch, "1.7.1", upserted(ONE, 1, 1, 10));
        fixture.apply(epoch, "1.7.2", upserted(ONE, 1, 2, 20));
        String next = Api.caller().queryParam("limit", 1).get(PATH).path("next");

        Api.caller()
                .urlEncodingEnabled(false)
                .get(next.replace(ONE.toString(), new UUID(0, 9).toString()))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:assay:problem:bad-cursor"));
    }

    @Test
    void isNotFoundOfTheUnknownAndTheErased() {
        Api.caller().get(PATH).then().statusCode(404);
        fixture.apply(epoch, "1.7.1", upserted(ONE, 1, 1, 10));
        Api.caller().get(PATH).then().statusCode(200);
        fixture.apply(epoch, "1.8.1", erased(ONE, 1, 2));

        Api.caller().get(PATH).then().statusCode(404);
        Api.caller().get(PATH + "/changes").then().statusCode(404);
    }

    @Test
    void givesAnOldOneAsItWas() {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile(RAFT)));
        String current = "/api/v1/candidates/" + ONE + "/assessment";
        JsonNode then = Api.caller().get(current).as(JsonNode.class);
        fixture.assess(epoch, "1.8.1", upserted(ONE, 1, 2, profile(ENGINE, RAFT)));
        List<String> ids = Api.caller().get(PATH).path("items.id");

        var old =
                Api.caller().get(PATH + "/" + ids.get(1)).then().statusCode(200).extract();

        JsonNode now = old.as(JsonNode.class);
        assertEquals(ids.get(1), now.path("id").asText());
        assertEquals(1, now.path("candidateVersion").asInt());
        assertEquals(then.path("receipt"), now.path("receipt"));
        assertEquals(then.path("result"), now.path("result"));
        Api.caller()
                .header("If-None-Match", old.header("ETag"))
                .get(PATH + "/" + ids.get(1))
                .then()
                .statusCode(304);
        Api.caller().get(PATH + "/1-9-9.9.9~2026Q4").then().statusCode(404);
    }

    @Test
    void tellsWhatAChangedProfileChanged() {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile(RAFT)));
        fixture.assess(epoch, "1.8.1", upserted(ONE, 1, 2, profile(ENGINE, RAFT)));

        changes("")
                .body("from.candidateVersion", equalTo(1))
                .body("to.candidateVersion", equalTo(2))
                .body("causes.what", equalTo(List.of("profile")))
                .body("sentences[0]", equalTo("The profile changed: version 1 was assessed then, version 2 now."))
                .body("sentences[1]", startsWith("Systems"))
                .body("overall.change", greaterThan(0))
                .body("dimensions.find { it.dimension == 'systems' }.score.change", greaterThan(0))
                .body("dimensions.find { it.dimension == 'systems' }.competencies.size()", greaterThan(0))
                .body("gained.quote", hasItem(ENGINE))
                .body("lost", equalTo(List.of()))
                .body("fits.jobProfile", hasItem("platform-mts"))
                .body("rules.points.change", hasItem(greaterThan(0)));
    }

    @Test
    void namesWhatWasLostWhenReadBackwards() {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile(RAFT)));
        fixture.assess(epoch, "1.8.1", upserted(ONE, 1, 2, profile(ENGINE, RAFT)));
        List<String> ids = Api.caller().get(PATH).path("items.id");

        changes("?from=" + ids.get(0) + "&to=" + ids.get(1))
                .body("lost.quote", hasItem(ENGINE))
                .body("gained", equalTo(List.of()));
    }

    @Test
    void saysThatNothingDiffersWhereOnlyTheVersionDoes() {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile(RAFT)));
        fixture.assess(epoch, "1.8.1", upserted(ONE, 1, 2, profile(RAFT)));

        changes("").body("causes", equalTo(List.of())).body("sentences[0]", containsString("nothing differs"));
    }

    @Test
    void hasNothingToCompareTheFirstOneWith() {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile(RAFT)));

        Api.caller().get(PATH + "/changes").then().statusCode(404).body("detail", containsString("first"));
        Api.caller().get(PATH + "/changes?to=1-9-9.9.9~2026Q4").then().statusCode(404);
        Api.caller().get(PATH + "/changes?to=x").then().statusCode(404).body("instance", equalTo(PATH + "/changes"));
        Api.caller().get(PATH + "/changes?before=x").then().statusCode(400).body("errors", nullValue());
    }

    private static ValidatableResponse changes(String query) {
        return Api.caller()
                .urlEncodingEnabled(false)
                .get(PATH + "/changes" + query)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private static JsonNode profile(String... highlights) {
        var profile = JsonNodeFactory.instance.objectNode();
        var work =
                profile.putArray("work").addObject().put("name", "Example Ltd").put("startDate", "2021-03");
        List.of(highlights).forEach(work.putArray("highlights")::add);
        return profile;
    }
}
