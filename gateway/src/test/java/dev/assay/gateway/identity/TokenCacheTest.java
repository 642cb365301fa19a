package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.token.Caller;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private final AtomicInteger minted = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final TokenCache cache =
            new TokenCache((audience, caller) -> audience + "/" + caller + "/" + minted.incrementAndGet(), now::get);

    @Test
    void keepsATokenForAudienceCallerAndScopes() {
        String first = cache.token("profile-service", caller("a", "candidates:read"));

        assertEquals(first, cache.token("profile-service", caller("a", "candidates:read")));
        assertNotEquals(first, cache.token("scoring-service", caller("a", "candidates:read")));
        assertNotEquals(first, cache.token("profile-service", caller("b", "candidates:read")));
        assertNotEquals(first, cache.token("profile-service", caller("a", "candidates:write")));
        assertEquals(4, minted.get());
    }

    @Test
    void mintsAgainAfterHalfOfATokensLife() {
        String first = cache.token("profile-service", caller("a", "candidates:read"));
        now.addAndGet(Duration.ofSeconds(29).toNanos());
        String second = cache.token("profile-service", caller("a", "candidates:read"));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        String third = cache.token("profile-service", caller("a", "candidates:read"));

        assertEquals(first, second);
        assertNotEquals(second, third);
    }

    @Test
    void staysBounded() {
        for (int i = 0; i < 5 * TokenCache.MOST; i++) {
            cache.token("profile-service", caller("" + i, "candidates:read"));
        }

        assertTrue(cache.size() <= TokenCache.MOST, "holds " + cache.size());
    }

    private static Caller caller(String id, String scope) {
        return new Caller("urn:assay:gateway", "api-key:" + id, Set.of(scope));
    }
}
