package dev.assay.scoring.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while a thread of the engine is left to assess with. Nothing but the end of the process ends those that do not come back. That readers can still be
 * answered is the business of readiness, and of the minute before the restart.
 */
@Liveness
@ApplicationScoped
class EngineLiveness implements HealthCheck {

    private final EnginePool engine;

    EngineLiveness(EnginePool engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine")
                .status(!engine.isExhausted())
                .withData("lost", engine.lost())
                .build();
    }
}
