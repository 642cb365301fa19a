package dev.assay.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    @Test
    void readsSeconds() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.wait("120", NOW));
    }

    @Test
    void readsATime() {
        assertEquals(Optional.of(Duration.ofMinutes(30)), RetryAfter.wait("Sun, 22 Nov 2026 10:00:00 GMT", NOW));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "soon", "-5", "1.5", "99999999999", "Sun, 22 Nov 2026 09:00:00 GMT", "2026-11-22T10:00:00Z"})
    void readsNothingElse(String value) {
        assertEquals(Optional.empty(), RetryAfter.wait(value, NOW));
    }
}
