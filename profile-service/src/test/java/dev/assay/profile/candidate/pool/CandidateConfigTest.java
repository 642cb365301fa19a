package dev.assay.profile.candidate.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateConfigTest {

    @Test
    void hasDefaults() {
        // When
        CandidateConfig config = read(Map.of());

        // Then
        assertEquals(8_000_000, config.pageBytes());
        assertEquals(Duration.ofSeconds(10), config.countEvery());
    }

    @Test
    void hasNames() {
        // When
        CandidateConfig config =
                read(Map.of("assay.candidates.page-bytes", "7", "assay.candidates.count-every", "30s"));

        // Then
        assertEquals(7, config.pageBytes());
        assertEquals(Duration.ofSeconds(30), config.countEvery());
    }

    private static CandidateConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CandidateConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(CandidateConfig.class);
    }
}
