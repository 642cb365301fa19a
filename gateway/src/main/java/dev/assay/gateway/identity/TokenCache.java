package dev.assay.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.assay.rest.token.Caller;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Keeps minted tokens for half of their life: a signature costs more than all else that the gateway does for a request, and
 * a service never sees a token with less than half a minute left.
 */
final class TokenCache {

    static final Duration KEPT = Duration.ofSeconds(30);

    /** Twice as many callers and audiences as one organisation has; more only costs signatures. */
    static final int MOST = 1_000;

    private record Key(String audience, Caller caller) {}

    private final Cache<Key, String> tokens;
    private final BiFunction<String, Caller, String> mint;

    /** @param mint makes a token of audience and caller */
    TokenCache(BiFunction<String, Caller, String> mint, Ticker ticker) {
        this.mint = mint;
        this.tokens = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    String token(String audience, Caller caller) {
        return tokens.get(new Key(audience, caller), key -> mint.apply(key.audience(), key.caller()));
    }

    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }
}
