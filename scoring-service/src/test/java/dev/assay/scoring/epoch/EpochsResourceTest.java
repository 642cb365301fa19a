package dev.assay.scoring.epoch;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.BundledEngine;
import dev.assay.scoring.rubric.ScoringBasis;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the epoch of one build to that of the next, in a real database. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class EpochsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    EpochKeeper keeper;

    @Inject
    Epochs epochs;

    @Inject
    BundledEngine engine;

    @Inject
    FollowerFixture fixture;

    private Epoch first;
    private ScoringBasis basis;

    @BeforeEach
    void reset() {
        first = tables.reset();
        basis = await(engine.basis());
        await(keeper.prepare(basis));
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void changesNothingWhenTheSameBuildStartsAgain() {
        await(keeper.prepare(basis));

        assertEquals(1, tables.count("epoch"));
        assertEquals(0, tables.count("epoch_event"));
    }

    @Test
    void readsFromTheOldEpochUntilTheNewOneHasCaughtUp() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));

        Epoch next = upgrade();
        fixture.apply(next, "1.6.2", 1);

        assertEquals(EpochState.FILLING, next.state());
        assertTrue(next.takesOver());
        assertEquals(first.id(), epochOfRankings());
    }

    @Test
    void switchesInOneStepWhenItHasCaughtUp() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        Epoch next = upgrade();

        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        assertEquals(next.id(), epochOfRankings());
        assertEquals("STANDBY", state(first));
        assertEquals(2, tables.count("assessment"));
        int overall =
                Api.caller().get("/api/v1/candidates/" + ONE + "/assessment").path("result.overall");
        assertEquals(70, overall);
        assertEquals("TOOK_OVER", tables.text("select event from epoch_event order by id desc limit 1"));
    }

    @Test
    void doesNotSwitchWhileItIsPaused() {
        Epoch next = upgrade();
        tables.execute("update epoch set paused_at = now() where id = '" + next.id() + "'");

        try {
            fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));
        } catch (RuntimeException fenced) {
            // Whether it fails or waits is the follower's business.
        }

        assertEquals(first.id(), epochOfRankings());
        assertEquals(0, tables.count("assessment"));
    }

    @Test
    void followsTheOneInUseItsStandbyAndWhatIsFilled() {
        Epoch next = upgrade();
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        List<String> followed = await(epochs.followed(basis.engineVersion())).stream()
                .map(Epoch::id)
                .toList();

        assertEquals(List.of(first.id(), next.id()), followed);
        assertTrue(await(epochs.followed("another")).isEmpty());
    }

    @Test
    void goesBackToTheEarlierBuildsEpochByFillingItFirst() {
        Epoch next = upgrade();
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        theOthersAreGone();
        await(keeper.prepare(basis));

        assertEquals("FILLING", state(first));
        assertEquals(next.id(), epochOfRankings());
        assertFalse(next.id().equals(first.id()));
    }

    @Test
    void changesNothingWhenTheBuildBeforeRestartsDuringARollout() {
        Epoch next = upgrade();
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        await(keeper.prepare(basis));

        assertEquals("STANDBY", state(first));
        assertEquals(next.id(), epochOfRankings());
    }

    @Test
    void decidesAsLongAsItIsSeenToRun() {
        ScoringBasis another = new ScoringBasis("9.0.0", "sha256:new", basis.engineVersion());
        Epoch next = upgrade();
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));
        theOthersAreGone();
        await(keeper.prepare(another));

        await(keeper.prepare(basis));

        assertEquals("STANDBY", state(first));
    }

    @Test
    void leavesTheReleaseThatWasGoneBackToInCharge() {
        upgrade();
        theReleaseBeforeStarted("9 minutes");

        upgrade();

        assertEquals("sha256:old", tables.text("select rubric_hash from last_build"));
    }

    @Test
    void takesChargeAgainLongAfterTheReleaseThatWasGoneBackTo() {
        upgrade();
        theReleaseBeforeStarted("11 minutes");

        upgrade();

        assertEquals("sha256:new", tables.text("select rubric_hash from last_build"));
    }

    /** It is seen when it starts, and never again. */
    private void theReleaseBeforeStarted(String ago) {
        tables.execute("update last_build set rubric_hash = 'sha256:old', seen_at = now() - interval '" + ago + "'");
    }

    /** No replica of the build that decides has been seen for a while. */
    private void theOthersAreGone() {
        tables.execute("update last_build set seen_at = seen_at - interval '2 minutes',"
                + " renewed_at = renewed_at - interval '2 minutes'");
    }

    private Epoch upgrade() {
        await(keeper.prepare(new ScoringBasis("9.0.0", "sha256:new", basis.engineVersion())));
        return await(epochs.all()).stream()
                .filter(epoch -> epoch.rubricVersion().equals("9.0.0"))
                .findFirst()
                .orElseThrow();
    }

    private String state(Epoch epoch) {
        return tables.text("select state from epoch where id = '" + epoch.id() + "'");
    }

    private static String epochOfRankings() {
        return Api.caller().get("/api/v1/rankings").path("epoch");
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
