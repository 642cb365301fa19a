package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.follower.status.FollowerStatus;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.Tables;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

/** Followers over the real store, with a feed of the test's and hand-made assessments. */
@ApplicationScoped
public class FollowerFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedPositions store;
    private final FeedLeases leases;
    private final FollowerStatus status;
    private final EngineScoring engine;
    private final Tables tables;
    private final Epochs epochs;
    private Delivery delivery = Delivery.MEMORY;

    FollowerFixture(
            FeedPositions store,
            FeedLeases leases,
            FollowerStatus status,
            EngineScoring engine,
            Tables tables,
            Epochs epochs) {
        this.store = store;
        this.leases = leases;
        this.status = status;
        this.engine = engine;
        this.tables = tables;
        this.epochs = epochs;
    }

    /** Delivers what is applied in this way from now on. */
    void by(Delivery other) {
        delivery = other;
    }

    /** Applies one page as {@link #apply}, with what the engine really makes of the profiles. */
    public void assess(Epoch epoch, String next, CandidateChange... changes) {
        ChangeFeed feed = delivery.feed(epoch, next, 0, changes);
        stepToTheEnd(
                new FeedFollower(new FeedFollower.Parts(feed, store, engine), status.of(epoch), "fixture", epoch, 100));
    }

    /** Applies one page as a follower of its own, from the recorded position on. */
    public void apply(Epoch epoch, String next, CandidateChange... changes) {
        apply(epoch, next, 0, changes);
    }

    /** The same with a page behind which others wait. */
    public void apply(Epoch epoch, String next, long pending, CandidateChange... changes) {
        apply(epoch, Assessed::byProfile, next, pending, changes);
    }

    /** The same by another engine than {@link Assessed#byProfile}. */
    public void apply(
            Epoch epoch, BiFunction<JsonNode, LocalDate, Assessment> engine, String next, CandidateChange... changes) {
        apply(epoch, engine, next, 0, changes);
    }

    private void apply(
            Epoch epoch,
            BiFunction<JsonNode, LocalDate, Assessment> engine,
            String next,
            long pending,
            CandidateChange... changes) {
        stepToTheEnd(follower("fixture", epoch, delivery.feed(epoch, next, pending, changes), engine));
    }

    private void stepToTheEnd(FeedFollower follower) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            step(follower);
        } while (!delivery.isRead(tables) && System.nanoTime() < end);
        assertTrue(delivery.isRead(tables), "not all was read");
    }

    /** The name of the position that has been stored. */
    String position() {
        return delivery.position(tables);
    }

    /** Applies one page; something else happens when it has been assessed and is not written yet. */
    public void applyAfter(Runnable event, Epoch epoch, String next, CandidateChange... changes) {
        String last = changes[changes.length - 1].profile().toString();
        apply(
                epoch,
                (profile, asOf) -> {
                    Assessment assessment = Assessed.byProfile(profile, asOf);
                    if (profile.toString().equals(last)) {
                        event.run();
                    }
                    return assessment;
                },
                next,
                changes);
    }

    FeedFollower follower(String name, Epoch epoch, ChangeFeed feed) {
        return follower(name, epoch, feed, Assessed::byProfile);
    }

    FeedFollower follower(
            String name, Epoch epoch, ChangeFeed feed, BiFunction<JsonNode, LocalDate, Assessment> engine) {
        ProfileScorer scorer = new ProfileScorer(engine, Clock.systemUTC());
        FeedFollower.Scoring scoring = (changes, of) -> Uni.createFrom()
                .item(() -> changes.stream()
                        .map(change -> scorer.score(change, of.id(), of.asOf()))
                        .toList())
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
        return new FeedFollower(new FeedFollower.Parts(feed, store, scoring), status.of(epoch), name, epoch, 100);
    }

    Duration step(FeedFollower follower) {
        return follower.step().await().atMost(PATIENCE);
    }

    Epoch epoch(String id) {
        return epochs.find(id).await().atMost(PATIENCE).orElseThrow();
    }

    void release(String follower) {
        leases.release(follower).await().atMost(PATIENCE);
    }

    void renew(String follower, Epoch epoch) {
        leases.renew(follower, Set.of(epoch.id())).await().atMost(PATIENCE);
    }
}
