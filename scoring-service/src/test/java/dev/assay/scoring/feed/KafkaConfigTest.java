package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

    private static final Map<String, String> NEEDED =
            Map.of("assay.feed.profile-url", "http://127.0.0.1:8081", "assay.feed.signing-key", "key.json");

    @Test
    void hasDefaults() {
        SmallRyeConfig config = read(Map.of());

        KafkaConfig kafka = config.getConfigMapping(KafkaConfig.class);
        assertEquals(Transport.HTTP, config.getConfigMapping(FeedConfig.class).transport());
        assertEquals("127.0.0.1:9092", kafka.bootstrapServers());
        assertEquals("assay.candidate-changes", kafka.topic());
        assertEquals("assay-scoring", kafka.group());
        assertEquals(Duration.ofSeconds(10), kafka.sessionTimeout());
        assertEquals(Duration.ofMinutes(4), kafka.pageTimeout());
        assertEquals(Map.of(), kafka.client());
    }

    @Test
    void hasNames() {
        SmallRyeConfig config = read(Map.of(
                "assay.feed.transport", "kafka",
                "assay.kafka.bootstrap-servers", "kafka:9093",
                "assay.kafka.topic", "changes",
                "assay.kafka.group", "scoring",
                "assay.kafka.session-timeout", "20s",
                "assay.kafka.page-timeout", "5m",
                "assay.kafka.client.security.protocol", "SSL"));

        KafkaConfig kafka = config.getConfigMapping(KafkaConfig.class);
        assertEquals(Transport.KAFKA, config.getConfigMapping(FeedConfig.class).transport());
        assertEquals("kafka:9093", kafka.bootstrapServers());
        assertEquals("changes", kafka.topic());
        assertEquals("scoring", kafka.group());
        assertEquals(Duration.ofSeconds(20), kafka.sessionTimeout());
        assertEquals(Duration.ofMinutes(5), kafka.pageTimeout());
        assertEquals(Map.of("security.protocol", "SSL"), kafka.client());
    }

    private static SmallRyeConfig read(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(given);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(KafkaConfig.class)
                .withMapping(FeedConfig.class)
                .withDefaultValues(all)
                .build();
    }
}
