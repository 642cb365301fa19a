package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.epoch.TestEpochs;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import dev.assay.scoring.follower.run.LeaseLost;
import dev.assay.scoring.follower.status.RecordingReport;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.MemoryFeed;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedFollowerTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String ME = "me";

    private final MemoryFeed feed = new MemoryFeed();
    private final MemoryStore store = new MemoryStore();
    private final RecordingReport report = new RecordingReport();

    @Test
    void standsByWhileAnotherReplicaFollows() {
        store.heldBy("other");

        Duration pause = step(follower(EpochState.CURRENT));

        assertEquals(Duration.ofSeconds(2), pause);
        assertEquals(List.of(), feed.asked());
    }

    @Test
    void goesOnFromTheRecordedPosition() {
        store.at("1.5.9");
        feed.page("1.6.10", upserted(ONE, 1, 1, 40));

        step(follower(EpochState.CURRENT));

        assertEquals(List.of(Optional.of("1.5.9")), feed.asked());
        assertEquals(Optional.of("1.6.10"), store.position());
        assertEquals(1, store.written().get(0).assessments().size());
    }

    @Test
    void readsPageAfterPageWithoutAskingForTheLeaseAgain() {
        feed.page("1.1.1", 1, upserted(ONE, 1, 1, 40)).page("1.2.2", upserted(TWO, 1, 1, 50));
        FeedFollower follower = follower(EpochState.CURRENT);

        step(follower);
        step(follower);

        assertEquals(List.of(Optional.empty(), Optional.of("1.1.1")), feed.asked());
        assertEquals(1, store.acquisitions());
    }

    @Test
    void scoresNothingThatIsNoNews() {
        store.knows(new KnownVersions(Map.of(ONE, new VersionStamp(1, 3)), Map.of(), Map.of(), Map.of()));
        feed.page("1.1.1", upserted(ONE, 1, 3, 40), upserted(TWO, 1, 1, 50));

        step(follower(EpochState.CURRENT));

        assertEquals(
                List.of(TWO),
                store.written().get(0).assessments().stream()
                        .map(made -> made.key().candidateId())
                        .toList());
    }

    @Test
    void movesOnPastAPoisonProfile() {
        feed.page("1.1.1", broken(ONE, 1, "secret"), upserted(TWO, 1, 1, 50));

        step(follower(EpochState.CURRENT));

        PageUpdate update = store.written().get(0);
        assertEquals(ONE, update.parked().get(0).candidateId());
        assertEquals(1, update.assessments().size());
        assertEquals(Optional.of("1.1.1"), store.position());
    }

    @Test
    void passesErasuresOn() {
        feed.page("1.1.1", upserted(ONE, 1, 1, 40), erased(ONE, 1, 2));

        step(follower(EpochState.CURRENT));

        assertEquals(Map.of(ONE, new VersionStamp(1, 2)), store.written().get(0).erasures());
        assertTrue(store.written().get(0).assessments().isEmpty());
    }

    @Test
    void readsThePageAgainWhenWritingItFailed() {
        feed.page("1.1.1", upserted(ONE, 1, 1, 40)).page("1.1.1", upserted(ONE, 1, 1, 40));
        store.failsOnce(new LeaseLost("1.0.0/2026Q4"));
        FeedFollower follower = follower(EpochState.CURRENT);

        assertThrows(LeaseLost.class, () -> step(follower));
        step(follower);

        assertEquals(List.of(Optional.empty(), Optional.empty()), feed.asked());
        assertEquals(2, store.acquisitions());
        assertEquals(Optional.of("1.1.1"), store.position());
    }

    @Test
    void asksForTheLeaseAgainAfterTheFeedFailed() {
        feed.failure(new IllegalStateException("away")).page("1.1.1");
        FeedFollower follower = follower(EpochState.CURRENT);

        assertThrows(IllegalStateException.class, () -> step(follower));
        step(follower);

        assertEquals(2, store.acquisitions());
    }

    @Test
    void hasChangesInHandOnlyWhileTheyAreScored() {
        feed.page("1.1.1", upserted(ONE, 1, 1, 40));
        store.failsOnce(new IllegalStateException("away"));

        assertThrows(IllegalStateException.class, () -> step(follower(EpochState.CURRENT)));

        assertEquals(List.of("taken 1", "done"), report.events());
    }

    @Test
    void promotesAFilledEpochOnceItHasCaughtUp() {
        feed.page("1.1.1", 1, upserted(ONE, 1, 1, 40))
                .page("1.2.2", upserted(TWO, 1, 1, 50))
                .page("1.2.2");
        FeedFollower follower = follower(EpochState.FILLING);

        step(follower);
        step(follower);
        step(follower);

        assertEquals(
                List.of(false, true, false),
                store.written().stream().map(PageUpdate::promotes).toList());
    }

    @Test
    void promotesNothingWhereTheEpochIsInUse() {
        feed.page("1.1.1", upserted(ONE, 1, 1, 40));

        step(follower(EpochState.CURRENT));

        assertFalse(store.written().get(0).promotes());
    }

    private FeedFollower follower(EpochState state) {
        ProfileScorer scorer = new ProfileScorer(Assessed::byProfile, Clock.systemUTC());
        FeedFollower.Scoring scoring = (changes, epoch) -> Uni.createFrom()
                .item(changes.stream()
                        .map(change -> scorer.score(change, epoch.id(), epoch.asOf()))
                        .toList());
        Epoch epoch = TestEpochs.inState(state);
        return new FeedFollower(new FeedFollower.Parts(feed, store, scoring), report, ME, epoch, 100);
    }

    private static Duration step(FeedFollower follower) {
        return follower.step().await().atMost(Duration.ofSeconds(5));
    }
}
