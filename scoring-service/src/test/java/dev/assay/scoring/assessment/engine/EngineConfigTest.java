package dev.assay.scoring.assessment.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineConfigTest {

    @Test
    void hasDefaults() {
        EngineConfig config = read(Map.of());

        assertEquals(Duration.ofSeconds(20), config.deadline());
        assertEquals(Duration.ofSeconds(7), config.checkTime());
        assertEquals(8, config.lostThreads());
    }

    @Test
    void hasNames() {
        EngineConfig config = read(Map.of(
                "assay.engine.deadline", "1m", "assay.engine.check-time", "3s", "assay.engine.lost-threads", "2"));

        assertEquals(Duration.ofMinutes(1), config.deadline());
        assertEquals(Duration.ofSeconds(3), config.checkTime());
        assertEquals(2, config.lostThreads());
    }

    private static EngineConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EngineConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(EngineConfig.class);
    }
}
