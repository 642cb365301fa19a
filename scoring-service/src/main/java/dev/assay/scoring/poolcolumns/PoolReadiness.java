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
 * one does. Waits no longer than {@link #LONGEST_WAIT}, since everything else can be answered without the pool; and never becomes unready again, since
 * all replicas read the pool of a new epoch at the same time.
 */
@Readiness
@ApplicationScoped
class PoolReadiness implements HealthCheck {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final BooleanSupplier settled;
    private final LongSupplier nanoTime;
    private final long began;
    private volatile boolean ready;

    @Inject
    PoolReadiness(Pools pools) {
        this(pools::isSettled, System::nanoTime);
    }

    PoolReadiness(BooleanSupplier settled, LongSupplier nanoTime) {
        this.settled = settled;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public HealthCheckResponse call() {
        boolean there = settled.getAsBoolean();
        ready = ready || there || nanoTime.getAsLong() - began >= LONGEST_WAIT.toNanos();
        return HealthCheckResponse.named("pool")
                .status(ready)
                .withData("read", there)
                .build();
    }
}
