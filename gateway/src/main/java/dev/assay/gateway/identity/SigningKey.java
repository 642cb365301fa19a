package dev.assay.gateway.identity;

import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The key that signs internal tokens: those made for callers, and the gateway's own. */
class SigningKey {

    @Produces
    @Singleton
    TokenMinter minter(IdentityConfig config, Clock clock) {
        var file = config.signingKey()
                .orElseThrow(() -> new ConfigurationException(
                        "Set assay.gateway.signing-key to the file with the gateway's private key (a JSON Web Key)."));
        try {
            return TokenMinter.reading(file, Issuers.GATEWAY, clock);
        } catch (IllegalStateException unusable) {
            throw new ConfigurationException(unusable.getMessage() + " Check assay.gateway.signing-key.", unusable);
        }
    }
}
