package dev.assay.rest.token;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers valid tokens until they expire, because callers use one for many calls, and checking a signature costs more than many an answer.
 * A token is recognised by its whole text, so no other can be mistaken for it.
 */
final class VerifiedTokens {

    /** More than the concurrent callers of an organisation. Beyond it, all tokens are forgotten and verified again. */
    static final int MOST = 1_000;

    private final Map<String, VerifiedToken> good = new ConcurrentHashMap<>();
    private final TokenVerifier verifier;
    private final Clock clock;

    VerifiedTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** @throws TokenRefused if the token is not to be trusted, whatever the reason */
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
