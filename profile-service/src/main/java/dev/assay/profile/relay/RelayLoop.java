package dev.assay.profile.relay;

import dev.assay.database.LastWork;
import dev.assay.profile.changes.ChangeSignal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps this replica's relay running, if it is to have one. */
@ApplicationScoped
class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final RelayConfig config;
    private final Relay.Parts parts;
    private final RelayStatus status;
    private final ChangeSignal signal;
    private final Vertx vertx;
    private final String name;
    private volatile boolean stopped;

    RelayLoop(RelayConfig config, Relay.Parts parts, RelayStatus status, ChangeSignal signal, Vertx vertx) {
        this.config = config;
        this.parts = parts;
        this.status = status;
        this.signal = signal;
        this.vertx = vertx;
        // Process and machine: only to be told from the other replicas.
        this.name = ManagementFactory.getRuntimeMXBean().getName();
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            checkLease(config);
            Relay relay = new Relay(name, parts, config, status, System::nanoTime);
            Context loop = vertx.getOrCreateContext();
            again(relay, loop, Duration.ZERO);
        }
    }

    /** With a shorter lease every batch that takes its time would be sent by two replicas. */
    static void checkLease(RelayConfig config) {
        if (config.lease().compareTo(ChangeTopic.DELIVERY) <= 0) {
            throw new IllegalArgumentException("assay.kafka.lease (" + config.lease()
                    + ") must be longer than the time in which events are delivered (" + ChangeTopic.DELIVERY + ").");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (!config.relay()) {
            return;
        }
        stopped = true;
        LastWork.atShutdown(parts.positions().release(name));
        parts.topic().close();
    }

    private void round(Relay relay, Context loop) {
        if (!stopped) {
            relay.step().subscribe().with(pause -> rest(relay, loop, pause), failure -> failed(relay, loop, failure));
        }
    }

    private void rest(Relay relay, Context loop, Duration pause) {
        if (pause == Relay.IDLE) {
            signal.await(config.recheck()).subscribe().with(raised -> again(relay, loop, Duration.ZERO));
        } else {
            again(relay, loop, pause);
        }
    }

    private void failed(Relay relay, Context loop, Throwable failure) {
        if (failure instanceof RelayLeaseLost) {
            LOG.debug(failure.getMessage());
        } else {
            LOG.warnf("Changes cannot be put on the topic just now: %s", failure.toString());
        }
        again(relay, loop, AFTER_FAILURE);
    }

    private void again(Relay relay, Context loop, Duration pause) {
        // At least a millisecond: the event loop has others to serve between two batches.
        vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> loop.runOnContext(now -> round(relay, loop)));
    }
}
