package dev.assay.rest.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.rest.testing.TestKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnTokensTest {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final OwnTokens tokens = new OwnTokens(
            TokenMinter.reading(TestKeys.scoringKey(), Issuers.SCORING, Clock.systemUTC()),
            "profile-service",
            Issuers.FEED_SCOPE,
            nanoTime::get);

    @Test
    void usesOneTokenForHalfItsLife() {
        String first = tokens.current();
        nanoTime.addAndGet(Duration.ofSeconds(30).toNanos());

        assertEquals(first, tokens.current());
    }

    @Test
    void mintsAnotherAfterThat() {
        String first = tokens.current();
        nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());

        assertNotEquals(first, tokens.current());
    }
}
