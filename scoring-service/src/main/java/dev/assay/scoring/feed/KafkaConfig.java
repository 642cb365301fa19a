package dev.assay.scoring.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Where the change feed is read from if it comes over Kafka. */
@ConfigMapping(prefix = "assay.kafka")
public interface KafkaConfig {

    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    @WithDefault("assay.candidate-changes")
    String topic();

    /** The replicas that share the topic; each epoch has a consumer group of its own, whose name begins with this. */
    @WithDefault("assay-scoring")
    String group();

    /** A replica that is silent for this long loses its parts of the topic to the others. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /**
     * A replica that takes longer over a page leaves the consumer group; its lease ends after the page-timeout of {@link FeedConfig}. More than ten times the
     * engine's deadline, which is how long a single thread and the eight that may replace it can be at the endless profiles of a page.
     */
    @WithDefault("4m")
    Duration pageTimeout();

    /** Any other property of the Kafka client, for example {@code security.protocol}. */
    Map<String, String> client();
}
