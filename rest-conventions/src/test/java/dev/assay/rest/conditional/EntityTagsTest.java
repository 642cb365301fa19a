package dev.assay.rest.conditional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\""})
    void letsMatchingWritesPass(String ifMatch) {
        assertDoesNotThrow(() -> EntityTags.requireMatch(ifMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\""})
    void refusesStaleAndWeakTags(String ifMatch) {
        ProblemException problem = assertThrows(ProblemException.class, () -> EntityTags.requireMatch(ifMatch, 3));

        assertEquals(CommonError.PRECONDITION_FAILED, problem.code());
    }

    @Test
    void asksForMissingPrecondition() {
        ProblemException problem = assertThrows(ProblemException.class, () -> EntityTags.requireMatch(null, 3));

        assertEquals(CommonError.PRECONDITION_REQUIRED, problem.code());
    }

    @Test
    void takesOptionalPreconditionOnlyWhenGiven() {
        assertDoesNotThrow(() -> EntityTags.checkMatch(null, 3));
        assertThrows(ProblemException.class, () -> EntityTags.checkMatch("\"2\"", 3));
    }

    @Test
    void knowsWhatTheClientHolds() {
        assertTrue(EntityTags.alreadyHeld("W/\"3\"", EntityTags.of(3)));
        assertTrue(EntityTags.alreadyHeld("\"1\", \"3\"", EntityTags.of(3)));
        assertFalse(EntityTags.alreadyHeld("\"2\"", EntityTags.of(3)));
        assertFalse(EntityTags.alreadyHeld(null, EntityTags.of(3)));
    }
}
