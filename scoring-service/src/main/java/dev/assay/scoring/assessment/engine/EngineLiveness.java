package dev.assay.scoring.assessment.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while the engine has a thread left to assess with. Only the end of the process ends threads that do not return. That readers can still be answered
 * does not count here: it is for readiness to say, and holds only for the minute before the restart.
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
