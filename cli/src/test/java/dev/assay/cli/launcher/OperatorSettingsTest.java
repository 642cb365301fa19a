package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorSettingsTest {

    @Test
    void handsOnWhatIsForTheServicesAndNothingElse() {
        // Given
        OperatorSettings settings = new OperatorSettings(Map.of(
                "ASSAY_GATEWAY_LIMITS_BURST", "5000",
                "ASSAY_GATEWAY_PROFILE_URL", "http://elsewhere",
                "ASSAY_GATEWAY_PORT", "8080",
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "ASSAY_HOME", "/home",
                "PATH", "/bin"));

        // When
        Map<String, String> all = settings.beside(Map.of("ASSAY_GATEWAY_PROFILE_URL", "http://127.0.0.1:8081"));

        // Then
        assertEquals(
                Map.of(
                        "ASSAY_GATEWAY_LIMITS_BURST",
                        "5000",
                        "ASSAY_GATEWAY_PROFILE_URL",
                        "http://127.0.0.1:8081",
                        "QUARKUS_OTEL_SDK_DISABLED",
                        "false"),
                all);
    }
}
