package dev.assay.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.MintedToken;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/** Keeps minted tokens while they are fresh, since a signature costs more than everything else that the gateway does for a request. */
final class TokenCache {

    /** Twice the callers times audiences that one organisation has. Any more only cost signatures. */
    static final int MOST = 1_000;

    private record Key(String audience, Caller caller) {}

    private final Cache<Key, MintedToken> tokens =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final BiFunction<String, Caller, MintedToken> mint;
    private final Clock clock;

    /**
     * @param mint makes a token for an audience and a caller
     * @param clock the clock by which {@code mint} sets the token's times
     */
    TokenCache(BiFunction<String, Caller, MintedToken> mint, Clock clock) {
        this.mint = mint;
        this.clock = clock;
    }

    String token(String audience, Caller caller) {
        Key key = new Key(audience, caller);
        Instant now = clock.instant();
        MintedToken kept = tokens.getIfPresent(key);
        return kept != null && kept.isFresh(now)
                ? kept.text()
                : renewed(key, now).text();
    }

    /** When several requests find the token stale at once, only one of them signs. */
    private MintedToken renewed(Key key, Instant now) {
        return tokens.asMap()
                .compute(
                        key,
                        (same, kept) ->
                                kept != null && kept.isFresh(now) ? kept : mint.apply(same.audience(), same.caller()));
    }

    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }
}
