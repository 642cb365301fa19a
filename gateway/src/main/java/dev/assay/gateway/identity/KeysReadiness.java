package dev.assay.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once keys are loaded. The services behind are not asked: with one of them away the gateway still serves the other,
 * and says so for itself.
 */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {

    private final KeyRing ring;

    KeysReadiness(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("api keys")
                .up()
                .withData("loaded", ring.keys().size())
                .build();
    }
}
