package dev.assay.profile.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.documents.reading.DocumentsConfig.JailMode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsConfigTest {

    @Test
    void hasDefaults() {
        // When
        DocumentsConfig config = read(Map.of());

        // Then
        assertEquals(JailMode.REQUIRED, config.jail());
        assertTrue(config.parserUrl().isEmpty());
        assertTrue(config.parser().isEmpty());
        assertTrue(config.workers().isEmpty());
        assertEquals(16, config.waiting());
        assertEquals(Duration.ofSeconds(4), config.longestWait());
        assertEquals(Duration.ofSeconds(10), config.perDocument());
        assertEquals(500, config.perWorker());
        assertEquals(48_000_000, config.bytesAtATime());
    }

    @Test
    void hasNames() {
        // When
        DocumentsConfig config = read(Map.of(
                "assay.documents.jail", "off",
                "assay.documents.parser-url", "http://document-parser:8083",
                "assay.documents.parser", "a.jar,lib/*",
                "assay.documents.workers", "3",
                "assay.documents.waiting", "5",
                "assay.documents.longest-wait", "1s",
                "assay.documents.per-document", "2s",
                "assay.documents.per-worker", "1",
                "assay.documents.bytes-at-a-time", "7"));

        // Then
        assertEquals(JailMode.OFF, config.jail());
        assertEquals(
                URI.create("http://document-parser:8083"), config.parserUrl().orElseThrow());
        assertEquals(List.of("a.jar", "lib/*"), config.parser().orElseThrow());
        assertEquals(3, config.workers().orElseThrow());
        assertEquals(5, config.waiting());
        assertEquals(Duration.ofSeconds(1), config.longestWait());
        assertEquals(Duration.ofSeconds(2), config.perDocument());
        assertEquals(1, config.perWorker());
        assertEquals(7, config.bytesAtATime());
    }

    private static DocumentsConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DocumentsConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(DocumentsConfig.class);
    }
}
