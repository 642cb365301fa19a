package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.Tables;
import dev.assay.scoring.testing.TestTopic;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Events on a topic of a real broker, and the profiles in batches over HTTP. */
class KafkaDelivery implements Delivery {

    private final TestTopic topic;
    private final StandInProfiles profiles;
    private final ChangeFeed feed;
    private final Map<Long, String> names = new HashMap<>();

    KafkaDelivery(Vertx vertx) throws Exception {
        // One part, so that a page holds all that was announced together.
        topic = new TestTopic(1);
        profiles = new StandInProfiles(vertx);
        feed = TestFeeds.kafka(vertx, profiles.address(), topic.name(), topic.name());
    }

    @Override
    public ChangeFeed feed(Epoch epoch, String next, long pending, CandidateChange... changes) {
        try {
            profiles.says(changes);
            profiles.unsent(pending);
            topic.announce(changes);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        names.put(topic.sent(), next);
        return feed;
    }

    @Override
    public String position(Tables tables) {
        return names.get(read(tables));
    }

    @Override
    public boolean isRead(Tables tables) {
        return read(tables) == topic.sent();
    }

    /** The offsets of all parts together. */
    static long read(Tables tables) {
        return Long.parseLong(tables.text(
                "select coalesce(sum(cast(split_part(position, ':', 2) as bigint)), 0) from feed_position"));
    }

    @Override
    public void close() throws Exception {
        feed.close().await().atMost(Duration.ofSeconds(10));
        topic.close();
        profiles.close();
    }
}
