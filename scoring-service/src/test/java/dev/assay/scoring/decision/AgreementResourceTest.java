package dev.assay.scoring.decision;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class AgreementResourceTest {

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @BeforeEach
    void assess() {
        Epoch epoch = tables.reset();
        int[] fits = {90, 80, 70, 70, 20};
        for (int i = 0; i < fits.length; i++) {
            fixture.apply(epoch, Assessed::withReadableFits, "1.7." + i, upserted(new UUID(0, i + 1), 1, 1, fits[i]));
        }
    }

    @Test
    void countsPairsInWhichTheDeclinedOneHadTheBetterFit() {
        decide(1, "decline");
        decide(2, "advance");
        decide(3, "advance");
        decide(4, "decline");
        decide(5, "hold");
        // Only the last decision counts, and a note is none.
        decide(1, "note");
        decide(4, "advance");
        decide(4, "decline");

        Api.caller()
                .get("/api/v1/decisions/agreement")
                .then()
                .statusCode(200)
                .body("jobProfiles.jobProfile", equalTo(List.of("platform-mts")))
                .body("jobProfiles[0].advanced", equalTo(2))
                .body("jobProfiles[0].held", equalTo(1))
                .body("jobProfiles[0].declined", equalTo(2))
                .body("jobProfiles[0].pairs", equalTo(4))
                .body("jobProfiles[0].differing", equalTo(2))
                .body("jobProfiles[0].tied", equalTo(1));
    }

    @Test
    void namesTheRulesOfDecisionsThatDiffer() {
        decide(1, "decline");
        decide(2, "advance");
        tables.execute("update decision set rule_points = '{\"a.b.c\": 5}' where outcome = 'DECLINE'");
        tables.execute("update decision set rule_points = '{\"a.b.c\": 5, \"a.b.d\": 1}' where outcome = 'ADVANCE'");

        Api.caller()
                .get("/api/v1/decisions/agreement")
                .then()
                .body("rules.rule", equalTo(List.of("a.b.c", "a.b.d")))
                .body("rules[0].decided", equalTo(2))
                .body("rules[0].declinedAbove", equalTo(1))
                .body("rules[0].advancedBelow", equalTo(1))
                .body("rules[1].decided", equalTo(1));
    }

    private static void decide(long candidate, String decision) {
        Api.caller()
                .contentType("application/json")
                .body("{\"decision\": \"" + decision + "\", \"reason\": \"Because.\", \"decidedBy\": \"R. Example\"}")
                .post("/api/v1/candidates/" + new UUID(0, candidate) + "/decisions")
                .then()
                .statusCode(201);
    }
}
