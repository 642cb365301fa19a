package dev.assay.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InTheAirTest {

    private final InTheAir two = new InTheAir(2);

    @Test
    void countsThoseOfEachCaller() {
        assertTrue(two.begins("a"));
        assertTrue(two.begins("a"));
        assertTrue(two.begins("b"));

        assertFalse(two.begins("a"));
    }

    @Test
    void givesAPlaceBackForEachThatEnded() {
        two.begins("a");
        two.begins("a");
        two.begins("a");

        two.ended("a");

        assertTrue(two.begins("a"));
        assertFalse(two.begins("a"));
    }
}
