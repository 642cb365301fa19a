package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.rest.testing.TestKeys;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FeedTokensTest {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final FeedTokens tokens = new FeedTokens(
            TokenMinter.reading(TestKeys.scoringKey(), Issuers.SCORING, Clock.systemUTC()), nanoTime::get);

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
