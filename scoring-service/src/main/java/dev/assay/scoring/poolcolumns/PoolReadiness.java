package dev.assay.scoring.poolcolumns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the pool was read into memory or found not to fit, so that a rollout keeps a replica that answers rankings by own weights until the next
 * one does. Waits no longer than it is told to, since everything else can be answered without the pool; and never becomes unready again, since all
 * replicas read the pool of a new epoch at the same time.
 */
@Readiness
@ApplicationScoped
class PoolReadiness implements HealthCheck {

    private final BooleanSupplier settled;
    private final Duration longestWait;
    private final LongSupplier nanoTime;
    private final long began;
    private volatile boolean ready;

    @Inject
    PoolReadiness(Pools pools, PoolConfig config) {
        this(pools::isSettled, config.readyWait(), System::nanoTime);
    }

    PoolReadiness(BooleanSupplier settled, Duration longestWait, LongSupplier nanoTime) {
        this.settled = settled;
        this.longestWait = longestWait;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public HealthCheckResponse call() {
        boolean there = settled.getAsBoolean();
        ready = ready || there || nanoTime.getAsLong() - began >= longestWait.toNanos();
        return HealthCheckResponse.named("pool")
                .status(ready)
                .withData("read", there)
                .build();
    }
}
