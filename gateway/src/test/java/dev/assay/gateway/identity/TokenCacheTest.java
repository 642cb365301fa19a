package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private final AtomicInteger minted = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final TokenCache cache =
            new TokenCache((audience, subject) -> audience + "/" + subject + "/" + minted.incrementAndGet(), now::get);

    @Test
    void keepsATokenForAudienceAndSubject() {
        String first = cache.token("profile-service", "api-key:a");

        assertEquals(first, cache.token("profile-service", "api-key:a"));
        assertNotEquals(first, cache.token("scoring-service", "api-key:a"));
        assertNotEquals(first, cache.token("profile-service", "api-key:b"));
        assertEquals(3, minted.get());
    }

    @Test
    void mintsAgainAfterHalfOfATokensLife() {
        String first = cache.token("profile-service", "api-key:a");
        now.addAndGet(Duration.ofSeconds(29).toNanos());
        String second = cache.token("profile-service", "api-key:a");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        String third = cache.token("profile-service", "api-key:a");

        assertEquals(first, second);
        assertNotEquals(second, third);
    }

    @Test
    void staysBounded() {
        for (int i = 0; i < 5 * TokenCache.MOST; i++) {
            cache.token("profile-service", "api-key:" + i);
        }

        assertTrue(cache.size() <= TokenCache.MOST, "holds " + cache.size());
    }
}
