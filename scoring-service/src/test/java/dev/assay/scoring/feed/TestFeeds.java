package dev.assay.scoring.feed;

import dev.assay.rest.testing.KafkaServer;
import dev.assay.rest.testing.TestKeys;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Feeds as the service opens them, for tests of other packages. */
public final class TestFeeds {

    private TestFeeds() {}

    public static ChangeFeed http(Vertx vertx, URI profileService) {
        return new HttpChangeFeed(client(vertx, profileService));
    }

    /** A member of the group of this name. */
    public static ChangeFeed kafka(Vertx vertx, URI profileService, String topic, String group) {
        return kafka(vertx, profileService, topic, group, Duration.ofMinutes(2));
    }

    /** One that is taken for stuck when it lets the topic wait for so long. */
    public static ChangeFeed kafka(Vertx vertx, URI profileService, String topic, String group, Duration pageTimeout) {
        KafkaConfig config = new AtTheServer(topic, pageTimeout);
        TopicClients clients = new TopicClients(config, group, 100, System::nanoTime);
        return new KafkaChangeFeed(new TopicReader(clients, topic), client(vertx, profileService), group);
    }

    /** Asks the same service whom it knows. */
    public static CandidateLookup lookup(Vertx vertx, URI profileService) {
        return client(vertx, profileService);
    }

    private static ProfileServiceClient client(Vertx vertx, URI profileService) {
        return new ProfileServiceClient(vertx, new At(profileService), Clock.systemUTC());
    }

    private record At(URI profileUrl) implements FeedConfig {

        @Override
        public Path signingKey() {
            return TestKeys.scoringKey();
        }

        @Override
        public Transport transport() {
            return Transport.HTTP;
        }

        @Override
        public boolean follow() {
            return true;
        }

        @Override
        public int pageSize() {
            return 100;
        }

        @Override
        public Duration pageTimeout() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration lostAfter() {
            return Duration.ofHours(24);
        }
    }

    private record AtTheServer(String topic, Duration pageTimeout) implements KafkaConfig {

        @Override
        public String bootstrapServers() {
            return KafkaServer.running().bootstrapServers();
        }

        @Override
        public String group() {
            return "test";
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(4);
        }

        @Override
        public Map<String, String> client() {
            return Map.of();
        }
    }
}
