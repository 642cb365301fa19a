package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.MemoryFeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Followers over the real store, with a feed in memory and hand-made assessments. */
@ApplicationScoped
public class FollowerFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedPositions store;
    private final FollowerStatus status;

    FollowerFixture(FeedPositions store, FollowerStatus status) {
        this.store = store;
        this.status = status;
    }

    /** Applies one page as a follower of its own, from the recorded position on. */
    public void apply(Epoch epoch, String next, CandidateChange... changes) {
        step(follower("fixture", epoch, new MemoryFeed().page(next, changes)));
    }

    FeedFollower follower(String name, Epoch epoch, ChangeFeed feed) {
        ProfileScorer scorer = new ProfileScorer(Assessed::byProfile, Clock.systemUTC());
        FeedFollower.Scoring scoring = (changes, of) -> Uni.createFrom()
                .item(changes.stream()
                        .map(change -> scorer.score(change, of.id(), of.asOf()))
                        .toList());
        return new FeedFollower(new FeedFollower.Parts(feed, store, scoring, status), name, epoch, 100);
    }

    Duration step(FeedFollower follower) {
        return follower.step().await().atMost(PATIENCE);
    }

    void renew(String follower) {
        store.renew(follower).await().atMost(PATIENCE);
    }
}
