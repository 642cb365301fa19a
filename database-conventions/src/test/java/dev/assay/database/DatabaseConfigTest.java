package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseConfigTest {

    @Test
    void hasDefaults() {
        // When
        DatabaseConfig config = read(Map.of());

        // Then
        assertEquals(Duration.ofSeconds(5), config.writeStatementTimeout());
        assertEquals(Duration.ofMillis(2500), config.readDeadline());
        assertEquals(Duration.ofSeconds(7), config.writeDeadline());
        assertEquals(Duration.ofSeconds(30), config.sessionLimit());
        assertEquals(Duration.ofSeconds(1), config.acquireTimeout());
        assertEquals(200, config.waitingRequests());
        assertTrue(config.migrate());
        assertEquals(Duration.ofSeconds(1), config.migrationRetry());
    }

    @Test
    void hasNames() {
        // When
        DatabaseConfig config = read(Map.of(
                "assay.database.write-statement-timeout", "1s",
                "assay.database.read-deadline", "2s",
                "assay.database.write-deadline", "3s",
                "assay.database.session-limit", "7s",
                "assay.database.acquire-timeout", "4s",
                "assay.database.waiting-requests", "5",
                "assay.database.migrate", "false",
                "assay.database.migration-retry", "6s"));

        // Then
        assertEquals(Duration.ofSeconds(1), config.writeStatementTimeout());
        assertEquals(Duration.ofSeconds(2), config.readDeadline());
        assertEquals(Duration.ofSeconds(3), config.writeDeadline());
        assertEquals(Duration.ofSeconds(7), config.sessionLimit());
        assertEquals(Duration.ofSeconds(4), config.acquireTimeout());
        assertEquals(5, config.waitingRequests());
        assertFalse(config.migrate());
        assertEquals(Duration.ofSeconds(6), config.migrationRetry());
    }

    private static DatabaseConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DatabaseConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(DatabaseConfig.class);
    }
}
