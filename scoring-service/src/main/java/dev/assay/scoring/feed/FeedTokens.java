package dev.assay.scoring.feed;

import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Tokens for the feed; one is used again for half of its life, since signing is the dearest part of a call. */
final class FeedTokens {

    private static final String AUDIENCE = "profile-service";
    private static final long REUSE_NANOS =
            Duration.ofSeconds(TokenMinter.LIFE_SECONDS / 2).toNanos();

    private final TokenMinter minter;
    private final LongSupplier nanoTime;
    private String token;
    private long mintedAt;

    FeedTokens(TokenMinter minter, LongSupplier nanoTime) {
        this.minter = minter;
        this.nanoTime = nanoTime;
    }

    synchronized String current() {
        long now = nanoTime.getAsLong();
        if (token == null || now - mintedAt > REUSE_NANOS) {
            token = minter.mint(AUDIENCE, Issuers.SCORING, List.of(Issuers.FEED_SCOPE));
            mintedAt = now;
        }
        return token;
    }
}
