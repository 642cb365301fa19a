package dev.assay.gateway.proxy;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The pulse of each event loop that has forwarded a call. */
final class Pulses {

    private final Vertx vertx;
    private final Map<Thread, Pulse> byLoop = new ConcurrentHashMap<>();

    Pulses(Vertx vertx, MeterRegistry metrics) {
        this.vertx = vertx;
        FunctionCounter.builder("assay.gateway.loop.lost", this, Pulses::seconds)
                .description("Time in which event loops had no turn for what waited: the gateway itself is too slow")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** The pulse of the calling event loop. */
    Pulse here() {
        return byLoop.computeIfAbsent(Thread.currentThread(), loop -> begin());
    }

    private Pulse begin() {
        Pulse pulse = new Pulse(System::nanoTime);
        // On the root context, because the timer would otherwise keep this request's context forever.
        VertxContext.getRootContext(vertx.getOrCreateContext())
                .runOnContext(own -> vertx.setPeriodic(Pulse.BEAT.toMillis(), beat -> pulse.beat()));
        return pulse;
    }

    private double seconds() {
        return byLoop.values().stream().mapToLong(Pulse::lost).sum() / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
