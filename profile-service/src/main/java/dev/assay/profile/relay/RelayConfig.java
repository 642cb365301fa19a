package dev.assay.profile.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How changes get to Kafka. */
@ConfigMapping(prefix = "assay.kafka")
interface RelayConfig {

    /** On in a cluster, in every replica; one of them does the work. */
    @WithDefault("false")
    boolean relay();

    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    @WithDefault("assay.candidate-changes")
    String topic();

    /** Of a topic that the relay makes; the most replicas of scoring-service that can share the work. Not to be changed afterwards. */
    @WithDefault("12")
    int partitions();

    /** Of a topic that the relay makes: on how many brokers it is kept. */
    @WithDefault("1")
    short replication();

    /** Whether the relay creates a missing topic. Off if somebody else does. */
    @WithDefault("true")
    boolean createTopic();

    /** Changes that are sent before the position is moved. */
    @WithDefault("500")
    int batch();

    /** How long a silent relay keeps its lease. */
    @WithDefault("8s")
    Duration lease();

    /** How often changes of other replicas are looked for. */
    @WithDefault("250ms")
    Duration recheck();

    /** Anything else that the Kafka client takes, for example {@code security.protocol}. */
    Map<String, String> client();
}
