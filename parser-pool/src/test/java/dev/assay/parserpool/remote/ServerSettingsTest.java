package dev.assay.parserpool.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.jail.Unjailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @Test
    void listensOnLoopbackAndWantsItsJailUnlessTold() {
        ServerSettings settings = ServerSettings.of(Map.of("ASSAY_PARSER_CLASS_PATH", "/app/parser/*:/app/more.jar"));

        assertEquals("127.0.0.1", settings.host());
        assertEquals(8083, settings.port());
        assertEquals(9083, settings.managementPort());
        assertEquals(List.of("/app/parser/*", "/app/more.jar"), settings.classPath());
        assertTrue(settings.jailed());
        assertEquals(
                Runtime.getRuntime().availableProcessors(), settings.limits().workers());
    }

    @Test
    void takesWhatItIsTold() {
        ServerSettings settings = ServerSettings.of(Map.of(
                "ASSAY_PARSER_CLASS_PATH", "/app/parser/*",
                "ASSAY_PARSER_HOST", "0.0.0.0",
                "ASSAY_PARSER_PORT", "1",
                "ASSAY_PARSER_MANAGEMENT_PORT", "2",
                "ASSAY_PARSER_JAIL", "off",
                "ASSAY_PARSER_WORKERS", "3"));

        assertEquals("0.0.0.0", settings.host());
        assertEquals(1, settings.port());
        assertEquals(2, settings.managementPort());
        assertEquals(3, settings.limits().workers());
        assertInstanceOf(Unjailed.class, settings.launcher());
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAY_PARSER_WORKER, 2, no setting [ASSAY_PARSER_WORKER]",
        "ASSAY_PARSER_JAIL, false, ASSAY_PARSER_JAIL is",
        "ASSAY_PARSER_PORT, http, not a number"
    })
    void refusesWhatItDoesNotUnderstand(String name, String value, String reason) {
        Map<String, String> environment = new HashMap<>(Map.of("ASSAY_PARSER_CLASS_PATH", "/app/parser/*"));
        environment.put(name, value);

        var refusal = assertThrows(IllegalArgumentException.class, () -> ServerSettings.of(environment));

        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void needsTheParser() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ServerSettings.of(Map.of()));

        assertTrue(refusal.getMessage().contains("ASSAY_PARSER_CLASS_PATH"), refusal.getMessage());
    }
}
