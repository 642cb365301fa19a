package dev.assay.rest.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTimeTest {

    @Test
    void takesOffsetsAndFractions() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-22T07:30:00.123Z")), GivenTime.of("2026-11-22T09:30:00.123+02:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void takesYearsOfFourDigits(String time) {
        assertEquals(Optional.of(Instant.parse(time)), GivenTime.of(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "yesterday",
                "2026-11-22",
                ""
            })
    void takesNothingElse(String text) {
        assertTrue(GivenTime.of(text).isEmpty());
    }

    @Test
    void namesTheParameterThatIsNone() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> GivenTime.ofParameter("from", "yesterday"));

        assertEquals(400, refused.code().status());
        assertEquals("'from' is a time such as 2026-11-22T09:30:00Z.", refused.getMessage());
    }
}
