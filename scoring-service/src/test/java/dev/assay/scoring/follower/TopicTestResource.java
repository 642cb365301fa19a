package dev.assay.scoring.follower;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.testing.KafkaServer;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.TestTopic;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A service that follows a topic, on which some candidates have been announced. */
public class TopicTestResource extends ScoringTestResource {

    static final int CANDIDATES = 12;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> configuration = new HashMap<>(super.start());
            CandidateChange[] pool = IntStream.rangeClosed(1, CANDIDATES)
                    .mapToObj(candidate -> MemoryFeed.upserted(new UUID(0, candidate), 1, 1, profile(candidate)))
                    .toArray(CandidateChange[]::new);
            StandInProfiles profiles = new StandInProfiles(vertx);
            profiles.says(pool);
            try (TestTopic topic = new TestTopic(3)) {
                topic.announce(pool);
                configuration.put("assay.kafka.topic", topic.name());
            }
            configuration.put("assay.feed.profile-url", profiles.address().toString());
            configuration.put("assay.feed.follow", "true");
            configuration.put("assay.feed.transport", "kafka");
            configuration.put(
                    "assay.kafka.bootstrap-servers", KafkaServer.running().bootstrapServers());
            return configuration;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ObjectNode profile(int candidate) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.putArray("work")
                .addObject()
                .put("startDate", "2021-01")
                .putArray("highlights")
                .add("Built a Raft store that serves " + candidate + "000 requests/s.");
        return profile;
    }

    @Override
    public void stop() {
        vertx.close();
        super.stop();
    }
}
