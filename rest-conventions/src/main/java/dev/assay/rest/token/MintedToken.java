package dev.assay.rest.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A token to be used again for half of its life, since signing is the dearest part of a call. Its age is told by the
 * clock that it was signed by, as services tell it: after that clock has jumped it is signed anew.
 */
public record MintedToken(String text, Instant mintedAt) {

    static final Duration KEPT = Duration.ofSeconds(TokenMinter.LIFE_SECONDS / 2);

    /** Without the token, which is as good as a password while it lives. */
    @Override
    public String toString() {
        return "token of " + mintedAt;
    }

    public boolean isFresh(Instant now) {
        return now.isBefore(mintedAt.plus(KEPT)) && !now.isBefore(mintedAt.minusSeconds(TokenVerifier.SKEW_SECONDS));
    }
}
