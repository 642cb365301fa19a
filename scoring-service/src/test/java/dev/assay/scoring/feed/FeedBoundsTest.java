package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "500"})
    void takesPagesThatProfileServiceGives(String size) {
        assertDoesNotThrow(() -> check(Map.of("assay.feed.page-size", size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501"})
    void refusesOtherPages(String size) {
        assertRefused("assay.feed.page-size", Map.of("assay.feed.page-size", size));
    }

    @ParameterizedTest
    @CsvSource({"200s, 5m", "5m, 5m", "10s, 5m", "6m, 5m"})
    void refusesATimeInWhichNoPageEndsOrThatOutlastsTheLease(String kafka, String feed) {
        assertRefused(
                "assay.kafka.page-timeout",
                Map.of(
                        "assay.feed.transport", "kafka",
                        "assay.kafka.page-timeout", kafka,
                        "assay.feed.page-timeout", feed));
    }

    @Test
    void takesTheDefaultsOverBothTransports() {
        assertDoesNotThrow(() -> check(Map.of()));
        assertDoesNotThrow(() -> check(Map.of("assay.feed.transport", "kafka")));
    }

    private static void assertRefused(String setting, Map<String, String> given) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> check(given));
        assertTrue(refused.getMessage().startsWith(setting), refused.getMessage());
    }

    private static void check(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(
                Map.of("assay.feed.profile-url", "http://127.0.0.1:8081", "assay.feed.signing-key", "key.json"));
        all.putAll(given);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(KafkaConfig.class)
                .withMapping(FeedConfig.class)
                .withDefaultValues(all)
                .build();
        FeedBounds.check(
                config.getConfigMapping(FeedConfig.class),
                config.getConfigMapping(KafkaConfig.class),
                Duration.ofSeconds(20));
    }
}
