package dev.assay.scoring.follower;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.MemoryFeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Followers over the real store, with a feed in memory and hand-made assessments. */
@ApplicationScoped
public class FollowerFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedPositions store;
    private final FollowerStatus status;
    private final EngineScoring engine;

    FollowerFixture(FeedPositions store, FollowerStatus status, EngineScoring engine) {
        this.store = store;
        this.status = status;
        this.engine = engine;
    }

    /** Applies one page as {@link #apply}, with what the engine really makes of the profiles. */
    public void assess(Epoch epoch, String next, CandidateChange... changes) {
        ChangeFeed feed = new MemoryFeed().page(next, changes);
        step(new FeedFollower(new FeedFollower.Parts(feed, store, engine), status.of(epoch), "fixture", epoch, 100));
    }

    /** Applies one page as a follower of its own, from the recorded position on. */
    public void apply(Epoch epoch, String next, CandidateChange... changes) {
        step(follower("fixture", epoch, new MemoryFeed().page(next, changes)));
    }

    /** The same with a page behind which others wait. */
    public void apply(Epoch epoch, String next, long pending, CandidateChange... changes) {
        step(follower("fixture", epoch, new MemoryFeed().page(next, pending, changes)));
    }

    /** The same by another engine than {@link Assessed#byProfile}. */
    public void apply(
            Epoch epoch, BiFunction<JsonNode, LocalDate, Assessment> engine, String next, CandidateChange... changes) {
        step(follower("fixture", epoch, new MemoryFeed().page(next, changes), engine));
    }

    /** Applies one page; something else happens when it has been assessed and is not written yet. */
    void applyAfter(Runnable event, Epoch epoch, String next, CandidateChange... changes) {
        BiFunction<JsonNode, LocalDate, Assessment> engine = (profile, asOf) -> {
            Assessment assessment = Assessed.byProfile(profile, asOf);
            if (profile == changes[changes.length - 1].profile()) {
                event.run();
            }
            return assessment;
        };
        step(follower("fixture", epoch, new MemoryFeed().page(next, changes), engine));
    }

    FeedFollower follower(String name, Epoch epoch, ChangeFeed feed) {
        return follower(name, epoch, feed, Assessed::byProfile);
    }

    private FeedFollower follower(
            String name, Epoch epoch, ChangeFeed feed, BiFunction<JsonNode, LocalDate, Assessment> engine) {
        ProfileScorer scorer = new ProfileScorer(engine, Clock.systemUTC());
        FeedFollower.Scoring scoring = (changes, of) -> Uni.createFrom()
                .item(changes.stream()
                        .map(change -> scorer.score(change, of.id(), of.asOf()))
                        .toList());
        return new FeedFollower(new FeedFollower.Parts(feed, store, scoring), status.of(epoch), name, epoch, 100);
    }

    Duration step(FeedFollower follower) {
        return follower.step().await().atMost(PATIENCE);
    }

    void renew(String follower) {
        store.renew(follower).await().atMost(PATIENCE);
    }
}
