package dev.assay.rest.token;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Tokens of a service for itself; one is used again for half of its life, since signing is the dearest part of a call. */
public final class OwnTokens {

    private static final long REUSE_NANOS =
            Duration.ofSeconds(TokenMinter.LIFE_SECONDS / 2).toNanos();

    private final TokenMinter minter;
    private final String audience;
    private final String scope;
    private final LongSupplier nanoTime;
    private String token;
    private long mintedAt;

    public OwnTokens(TokenMinter minter, String audience, String scope, LongSupplier nanoTime) {
        this.minter = minter;
        this.audience = audience;
        this.scope = scope;
        this.nanoTime = nanoTime;
    }

    public synchronized String current() {
        long now = nanoTime.getAsLong();
        if (token == null || now - mintedAt > REUSE_NANOS) {
            token = minter.mint(audience, minter.issuer(), List.of(scope));
            mintedAt = now;
        }
        return token;
    }
}
