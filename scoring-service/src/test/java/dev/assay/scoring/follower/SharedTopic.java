package dev.assay.scoring.follower;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.TestTopic;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A topic of several parts with the followers that share it. */
class SharedTopic {

    static final int PARTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final FollowerFixture fixture;
    private final Epoch epoch;
    private final TestTopic topic;
    private final StandInProfiles profiles;
    private final List<ChangeFeed> feeds = new ArrayList<>();

    SharedTopic(Vertx vertx, FollowerFixture fixture, Epoch epoch) throws Exception {
        this.vertx = vertx;
        this.fixture = fixture;
        this.epoch = epoch;
        this.topic = new TestTopic(PARTS);
        this.profiles = new StandInProfiles(vertx);
    }

    /** Forty candidates at this version. */
    static CandidateChange[] pool(long version) {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(candidate -> MemoryFeed.upserted(new UUID(0, candidate), 1, version, candidate))
                .toArray(CandidateChange[]::new);
    }

    StandInProfiles profiles() {
        return profiles;
    }

    long sent() {
        return topic.sent();
    }

    /** Something happens to candidates, and is announced. */
    void changes(CandidateChange... changes) throws Exception {
        profiles.says(changes);
        topic.announce(changes);
    }

    /** What is not so any more is announced once more. */
    void late(CandidateChange... changes) throws Exception {
        topic.announce(changes);
    }

    /** Something happens, and all announcements of it are spoilt; beside them stands what is not ours. */
    void unreadable(CandidateChange change) throws Exception {
        profiles.says(change);
        topic.put("nobody", "{}");
        topic.put(change.candidateId().toString(), "{\"kind\":");
    }

    void makeAnew() throws Exception {
        topic.makeAnew(PARTS);
    }

    /** All are taken for gone, and learn of it when they say something again. */
    void expelAll() {
        topic.expel("test." + topic.name());
    }

    FeedFollower follower(String name) {
        return follower(name, Duration.ofMinutes(2), Assessed::byProfile);
    }

    FeedFollower follower(String name, Duration pageTimeout, BiFunction<JsonNode, LocalDate, Assessment> engine) {
        ChangeFeed feed = TestFeeds.kafka(vertx, profiles.address(), topic.name(), topic.name(), pageTimeout);
        feeds.add(feed);
        return fixture.follower(name, epoch, feed, engine);
    }

    /** In turn, as on as many machines. */
    void step(BooleanSupplier until, FeedFollower... followers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to that");
            }
            for (FeedFollower follower : followers) {
                fixture.step(follower);
            }
        }
    }

    /** Steps that may fail. */
    void tries(FeedFollower follower) {
        for (int i = 0; i < 2; i++) {
            try {
                fixture.step(follower);
            } catch (RuntimeException away) {
                // As it will be until the broker is back.
            }
        }
    }

    void close() throws Exception {
        for (ChangeFeed feed : feeds) {
            feed.close().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(20));
        }
        topic.close();
        profiles.close();
    }
}
