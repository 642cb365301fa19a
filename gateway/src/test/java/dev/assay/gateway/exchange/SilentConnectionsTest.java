package dev.assay.gateway.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilentConnectionsTest {

    @Test
    void areKeptLongerThanEveryDeadlineWhereNobodySaysOtherwise() throws IOException {
        Properties settings = new Properties();
        try (InputStream in = SilentConnections.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        Duration kept = Duration.parse("PT" + settings.getProperty("quarkus.http.idle-timeout"));

        assertDoesNotThrow(() -> new SilentConnections(deadlines(Map.of()), kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "write", "document", "body", "idle"})
    void areNotClosedBeforeADeadline(String name) {
        Deadlines longer = deadlines(Map.of("assay.gateway.deadline." + name, "75s"));

        String message = assertThrows(
                        ConfigurationException.class, () -> new SilentConnections(longer, Duration.ofSeconds(75)))
                .getMessage();

        assertEquals(
                "Set quarkus.http.idle-timeout (75 s) higher than assay.gateway.deadline." + name + " (75 s).",
                message);
    }

    private static Deadlines deadlines(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(Deadlines.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(Deadlines.class);
    }
}
