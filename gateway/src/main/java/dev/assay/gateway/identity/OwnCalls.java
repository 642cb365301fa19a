package dev.assay.gateway.identity;

import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.OwnTokens;
import dev.assay.rest.token.TokenMinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/** Credentials for the calls that the gateway makes on its own behalf. */
@ApplicationScoped
public class OwnCalls {

    private final TokenMinter minter;
    private final Clock clock;

    OwnCalls(TokenMinter minter, Clock clock) {
        this.minter = minter;
        this.clock = clock;
    }

    /** Supplies the token for reading a service's events. */
    public Supplier<String> forEvents(String service) {
        return new OwnTokens(minter, service, Issuers.EVENTS_SCOPE, clock)::current;
    }
}
