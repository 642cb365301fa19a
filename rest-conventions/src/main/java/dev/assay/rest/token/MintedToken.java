package dev.assay.rest.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A token to be used again for half of its life: signing is the dearest part of a call, and a service never sees one with less than half
 * a minute left. Its age is told by the clock that it was signed by, as services tell it: after a jump of that clock it is of no use.
 */
public record MintedToken(String text, Instant mintedAt) {

    static final Duration KEPT = Duration.ofSeconds(TokenMinter.LIFE_SECONDS / 2);

    public boolean isFresh(Instant now) {
        return now.isBefore(mintedAt.plus(KEPT)) && !now.isBefore(mintedAt.minusSeconds(TokenVerifier.SKEW_SECONDS));
    }
}
