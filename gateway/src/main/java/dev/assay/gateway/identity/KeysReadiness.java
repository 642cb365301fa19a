package dev.assay.gateway.identity;

import dev.assay.gateway.keys.KnownKeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the loaded keys are fresh. Does not ask the services: when one of them is down, the gateway still serves the other and reports
 * the failure itself.
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
