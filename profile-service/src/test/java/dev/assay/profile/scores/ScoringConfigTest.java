package dev.assay.profile.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringConfigTest {

    @Test
    void hasNamesAndADefault() {
        // When
        ScoringConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ScoringConfig.class)
                .withDefaultValues(
                        Map.of("assay.scoring.url", "http://scoring:8082", "assay.scoring.signing-key", "k.json"))
                .build()
                .getConfigMapping(ScoringConfig.class);

        // Then
        assertEquals(URI.create("http://scoring:8082"), config.url());
        assertEquals(Path.of("k.json"), config.signingKey());
        assertEquals(Duration.ofSeconds(2), config.deadline());
        assertEquals(5, config.breaker().failures());
        assertEquals(Duration.ofSeconds(30), config.breaker().pause());
    }
}
