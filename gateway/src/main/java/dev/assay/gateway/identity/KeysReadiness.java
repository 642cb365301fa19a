package dev.assay.gateway.identity;

import dev.assay.gateway.keys.KnownKeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the keys that are loaded are fresh. The services behind are not asked: with one of them away the gateway still serves the other,
 * and says so for itself.
 */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {

    private final KeyRing ring;
    private final KnownKeys known;

    KeysReadiness(KeyRing ring, KnownKeys known) {
        this.ring = ring;
        this.known = known;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("api keys")
                .status(known.loaded())
                .withData("loaded", ring.keys().size() + known.size())
                .build();
    }
}
