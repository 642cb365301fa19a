package dev.assay.rest.token;

import java.time.Clock;
import java.util.List;

/** Tokens that a service signs for its own calls. {@link MintedToken} says how long one is used. */
public final class OwnTokens {

    private final TokenMinter minter;
    private final String audience;
    private final String scope;
    private final Clock clock;
    private MintedToken token;

    /** @param clock the minter's clock */
    public OwnTokens(TokenMinter minter, String audience, String scope, Clock clock) {
        this.minter = minter;
        this.audience = audience;
        this.scope = scope;
        this.clock = clock;
    }

    public synchronized String current() {
        if (token == null || !token.isFresh(clock.instant())) {
            token = minter.mintForReuse(audience, minter.issuer(), List.of(scope));
        }
        return token.text();
    }
}
