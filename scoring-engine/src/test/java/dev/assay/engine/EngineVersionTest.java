package dev.assay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EngineVersionTest {
    @Test
    void isTheVersionOfTheModule() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/module-version.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(), EngineVersion.VALUE);
        }
    }
}
