package dev.assay.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EngineVersionTest {
    @Test
    void comesFromThePom() {
        assertTrue(EngineVersion.VALUE.matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), EngineVersion.VALUE);
    }
}
