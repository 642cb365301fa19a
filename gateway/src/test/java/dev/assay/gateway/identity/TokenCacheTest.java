package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.SteppedClock;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.MintedToken;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCacheTest {

    private final AtomicInteger minted = new AtomicInteger();
    private final SteppedClock clock = new SteppedClock();
    private final TokenCache cache = new TokenCache(
            (audience, caller) ->
                    new MintedToken(audience + "/" + caller + "/" + minted.incrementAndGet(), clock.instant()),
            clock);

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
        clock.step(Duration.ofSeconds(29));
        String second = cache.token("profile-service", caller("a", "candidates:read"));
        clock.step(Duration.ofSeconds(1));
        String third = cache.token("profile-service", caller("a", "candidates:read"));

        assertEquals(first, second);
        assertNotEquals(second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P400D", "P-400D"})
    void mintsAgainAfterAJumpOfTheClock(Duration jump) {
        String before = cache.token("profile-service", caller("a", "candidates:read"));
        clock.step(jump);

        assertNotEquals(before, cache.token("profile-service", caller("a", "candidates:read")));
    }

    @Test
    void signsOnceForAllWhoFindATokenOld() {
        cache.token("profile-service", caller("a", "candidates:read"));
        clock.step(Duration.ofSeconds(30));

        IntStream.range(0, 64).parallel().forEach(i -> cache.token("profile-service", caller("a", "candidates:read")));

        assertEquals(2, minted.get());
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
