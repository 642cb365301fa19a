package dev.assay.scoring.ranking;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RankingResourceTest {

    private static final String PATH = "/api/v1/rankings";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void fill() {
        epoch = tables.reset();
        int[] fits = {70, 90, 80, 80, 80, 70, 10};
        List<CandidateChange> changes = new ArrayList<>();
        for (int i = 0; i < fits.length; i++) {
            changes.add(upserted(new UUID(0, i + 1), 1, 1, fits[i]));
        }
        fixture.apply(epoch, "1.7.3", changes.toArray(CandidateChange[]::new));
    }

    @Test
    void ranksByFitAndSharesRanksOfEqualFits() {
        JsonPath page = Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("jobProfile", equalTo("platform-mts"))
                .body("epoch", equalTo(epoch.id()))
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertEquals(List.of(90, 80, 80, 80, 70, 70, 10), page.getList("items.fit"));
        assertEquals(List.of(1, 2, 2, 2, 5, 5, 7), page.getList("items.rank"));
        assertEquals(90, page.getInt("items[0].'enterprise-data'.score"));
        assertEquals(95, page.getInt("items[0].systems.high"));
        assertEquals("platform-mts", page.getString("items[0].bestJobProfile.id"));
        assertEquals("quote of 90", page.getString("items[0].strongestEvidence.quote"));
    }

    @Test
    void ranksByTheJobProfileThatIsNamed() {
        Api.caller()
                .queryParam("jobProfile", "early-career")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].fit", equalTo(90))
                .body("items[0].overall", equalTo(10));
    }

    @Test
    void walksPagesWithoutGapOrRepetitionAndWithTheSameRanks() {
        List<String> ids = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        String next = PATH + "?limit=2";
        while (next != null) {
            var answer = Api.caller()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(answer.jsonPath().getList("items.candidateId"));
            ranks.addAll(answer.jsonPath().getList("items.rank"));
            next = answer.jsonPath().getString("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", answer.header("Link"));
        }

        assertEquals(List.of(1, 2, 2, 2, 5, 5, 7), ranks);
        assertEquals(7, ids.stream().distinct().count());
    }

    @Test
    void keepsUnchangedRowsOfAWalkWhileOthersChange() {
        String next = Api.caller().queryParam("limit", 3).get(PATH).path("next");
        fixture.apply(epoch, "1.8.4", upserted(new UUID(0, 99), 1, 1, 99), upserted(new UUID(0, 7), 1, 2, 95));

        List<Integer> rest = Api.caller().urlEncodingEnabled(false).get(next).path("items.fit");

        assertEquals(List.of(80, 70, 70), rest);
    }

    @Test
    void leavesOutWhoIsBelowAMinimum() {
        Api.caller()
                .queryParam("minSystems", 80)
                .queryParam("minEnterpriseData", "70")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4));
    }

    @Test
    void refusesACursorOfAnotherListOrAnEditedOne() {
        String next = Api.caller().queryParam("limit", 2).get(PATH).path("next");
        String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());

        refuses("minSystems", "5", cursor);
        refuses("jobProfile", "early-career", cursor);
        refuses("limit", "2", (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1));
    }

    @Test
    void goesOnInTheEpochOfTheCursorForAnHour() {
        String next = Api.caller().queryParam("limit", 2).get(PATH).path("next");
        try {
            tables.execute("update epoch set retired_at = now() - interval '59 minutes'");
            Api.caller().urlEncodingEnabled(false).get(next).then().statusCode(200);
            tables.execute("update epoch set retired_at = now() - interval '61 minutes'");
            Api.caller()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("urn:assay:problem:cursor-expired"));
        } finally {
            tables.execute("update epoch set retired_at = null");
        }
    }

    @Test
    void namesTheKnownJobProfilesToWhoAsksForAnother() {
        Api.caller()
                .queryParam("jobProfile", "astronaut")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("platform-mts"));
    }

    @Test
    void refusesParametersOutOfRange() {
        for (String wrong : List.of(
                "limit=0",
                "limit=501",
                "limit=x",
                "minSystems=101",
                "minSystems=-1",
                "sort=name",
                "jobProfile=%00",
                "tags=%00",
                "tags=a%1Fb")) {
            int status = Api.caller()
                    .urlEncodingEnabled(false)
                    .get(PATH + "?" + wrong)
                    .statusCode();
            assertEquals(400, status, wrong);
        }
    }

    @Test
    void readsAPageFromTheIndexAlone() {
        tables.execute("insert into standing_fit (candidate_id, epoch_id, job_profile, fit, systems_score,"
                + " infrastructure_score, enterprise_data_score) select gen_random_uuid(), '" + epoch.id()
                + "', 'platform-mts', i % 101, 1, 1, 1 from generate_series(1, 20000) i");
        tables.execute("analyze standing_fit");

        String plan = tables.text("explain (format json) select candidate_id, fit from standing_fit where epoch_id = '"
                + epoch.id() + "' and job_profile = 'platform-mts' and (rank_key, candidate_id) > (-50,"
                + " '01939c1e-0000-7000-8000-000000000001') order by rank_key, candidate_id limit 51");

        assertNotNull(plan);
        assertTrue(plan.contains("standing_fit_ranking") && plan.contains("ROW(rank_key, candidate_id)"), plan);
        assertTrue(!plan.contains("\"Sort\""), plan);
    }

    private static void refuses(String parameter, String value, String cursor) {
        Api.caller()
                .urlEncodingEnabled(false)
                .get(PATH + "?" + parameter + "=" + value + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:assay:problem:bad-cursor"));
    }
}
