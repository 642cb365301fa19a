package dev.assay.rest.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A token that is reused for half of its life, since signing is the most expensive part of a call. Its age is measured with the
 * clock that dated it, as services measure it, so that after a jump of that clock a new token is signed.
 */
public record MintedToken(String text, Instant mintedAt) {

    static final Duration KEPT = Duration.ofSeconds(TokenMinter.LIFE_SECONDS / 2);

    /** Without the token, which is as good as a password while it is valid. */
    @Override
    public String toString() {
        return "token of " + mintedAt;
    }

    public boolean isFresh(Instant now) {
        return now.isBefore(mintedAt.plus(KEPT)) && !now.isBefore(mintedAt.minusSeconds(TokenVerifier.SKEW_SECONDS));
    }
}
