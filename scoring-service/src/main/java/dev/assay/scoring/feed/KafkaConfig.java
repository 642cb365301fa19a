package dev.assay.scoring.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Where the change feed is read where it comes by Kafka. */
@ConfigMapping(prefix = "assay.kafka")
public interface KafkaConfig {

    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    @WithDefault("assay.candidate-changes")
    String topic();

    /** Replicas that share the topic; each epoch is a group of its own, which has this before its name. */
    @WithDefault("assay-scoring")
    String group();

    /** After this silence a replica's part of the topic goes to the others. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** A replica that takes longer over a page leaves the consumer group; its lease ends by the page-timeout of {@link FeedConfig}. */
    @WithDefault("2m")
    Duration pageTimeout();

    /** Anything else that the Kafka client takes, for example {@code security.protocol}. */
    Map<String, String> client();
}
