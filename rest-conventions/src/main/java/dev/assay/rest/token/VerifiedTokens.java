package dev.assay.rest.token;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers tokens that were found good until they expire: callers use one for many calls, and checking a signature costs more than many answers do.
 * A token is known by its whole text, so another one is never taken for it.
 */
final class VerifiedTokens {

    /** More callers at once than an organisation has; then all are checked anew. */
    static final int MOST = 1_000;

    private final Map<String, VerifiedToken> good = new ConcurrentHashMap<>();
    private final TokenVerifier verifier;
    private final Clock clock;

    VerifiedTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** @throws TokenRefused when the token is not to be trusted, whatever the reason */
    Caller verify(String token) throws TokenRefused {
        VerifiedToken known = good.get(token);
        if (known != null && known.isGoodAt(clock.instant().getEpochSecond())) {
            return known.caller();
        }
        good.remove(token);
        VerifiedToken verified = verifier.check(token);
        if (good.size() >= MOST) {
            good.clear();
        }
        good.put(token, verified);
        return verified.caller();
    }
}
