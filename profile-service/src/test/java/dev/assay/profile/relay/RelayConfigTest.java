package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayConfigTest {

    @Test
    void hasDefaults() {
        // When
        RelayConfig config = read(Map.of());

        // Then
        assertFalse(config.relay());
        assertEquals("127.0.0.1:9092", config.bootstrapServers());
        assertEquals("assay.candidate-changes", config.topic());
        assertEquals(12, config.partitions());
        assertEquals(1, config.replication());
        assertTrue(config.createTopic());
        assertEquals(500, config.batch());
        assertEquals(Duration.ofSeconds(8), config.lease());
        assertEquals(Duration.ofMillis(250), config.recheck());
        assertEquals(Map.of(), config.client());
    }

    @Test
    void hasNames() {
        // When
        RelayConfig config = read(Map.of(
                "assay.kafka.relay", "true",
                "assay.kafka.bootstrap-servers", "kafka:9093",
                "assay.kafka.topic", "changes",
                "assay.kafka.partitions", "24",
                "assay.kafka.replication", "3",
                "assay.kafka.create-topic", "false",
                "assay.kafka.batch", "7",
                "assay.kafka.lease", "20s",
                "assay.kafka.recheck", "1s",
                "assay.kafka.client.security.protocol", "SSL"));

        // Then
        assertTrue(config.relay());
        assertEquals("kafka:9093", config.bootstrapServers());
        assertEquals("changes", config.topic());
        assertEquals(24, config.partitions());
        assertEquals(3, config.replication());
        assertFalse(config.createTopic());
        assertEquals(7, config.batch());
        assertEquals(Duration.ofSeconds(20), config.lease());
        assertEquals(Duration.ofSeconds(1), config.recheck());
        assertEquals(Map.of("security.protocol", "SSL"), config.client());
    }

    @Test
    void hasALeaseInWhichABatchCanBeSent() {
        assertDoesNotThrow(() -> RelayLoop.checkLease(read(Map.of("assay.kafka.lease", "6001ms"))));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> RelayLoop.checkLease(read(Map.of("assay.kafka.lease", "6s"))));
        assertTrue(refused.getMessage().startsWith("assay.kafka.lease"), refused.getMessage());
    }

    private static RelayConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(RelayConfig.class);
    }
}
