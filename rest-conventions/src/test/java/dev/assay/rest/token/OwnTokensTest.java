package dev.assay.rest.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.rest.testing.SteppedClock;
import dev.assay.rest.testing.TestKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTokensTest {

    private final SteppedClock clock = new SteppedClock();
    private final OwnTokens tokens = new OwnTokens(
            TokenMinter.reading(TestKeys.scoringKey(), Issuers.SCORING, clock),
            "profile-service",
            Issuers.FEED_SCOPE,
            clock);

    @ParameterizedTest
    @ValueSource(strings = {"PT29S", "PT-5S"})
    void usesOneTokenForHalfItsLife(Duration step) {
        String first = tokens.current();
        clock.step(step);

        assertEquals(first, tokens.current());
    }

    @Test
    void mintsAnotherAfterThat() {
        String first = tokens.current();
        clock.step(Duration.ofSeconds(30));

        assertNotEquals(first, tokens.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P400D", "P-400D"})
    void mintsAnotherAfterAJumpOfTheClock(Duration jump) {
        String first = tokens.current();
        clock.step(jump);

        assertNotEquals(first, tokens.current());
    }
}
