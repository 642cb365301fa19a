package dev.assay.profile.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesConfigTest {

    @Test
    void hasDefaults() {
        // When
        ChangesConfig config = read(Map.of());

        // Then
        assertEquals(4_000_000, config.pageBytes());
        assertEquals(100_000, config.pendingCap());
        assertEquals(Duration.ofMillis(250), config.recheck());
        assertEquals(64, config.waitingReaders());
    }

    @Test
    void hasNames() {
        // When
        ChangesConfig config = read(Map.of(
                "assay.changes.page-bytes", "1",
                "assay.changes.pending-cap", "2",
                "assay.changes.recheck", "3s",
                "assay.changes.waiting-readers", "4"));

        // Then
        assertEquals(1, config.pageBytes());
        assertEquals(2, config.pendingCap());
        assertEquals(Duration.ofSeconds(3), config.recheck());
        assertEquals(4, config.waitingReaders());
    }

    private static ChangesConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ChangesConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(ChangesConfig.class);
    }
}
