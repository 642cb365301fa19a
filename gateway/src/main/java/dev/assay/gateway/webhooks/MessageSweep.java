package dev.assay.gateway.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes messages that had their time, with their deliveries and tries. */
@ApplicationScoped
class MessageSweep {

    private static final Logger LOG = Logger.getLogger(MessageSweep.class);

    /** A transaction is to be short. */
    private static final int AT_ONCE = 500;

    private final Messages messages;
    private final WebhooksConfig config;
    private final Clock clock;
    private long timer;

    MessageSweep(Messages messages, WebhooksConfig config, Clock clock) {
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sweep());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void sweep() {
        deleteBefore(clock.instant().minus(config.keptFor()))
                .subscribe()
                .with(swept -> {}, away -> LOG.debug("Messages were not swept", away));
    }

    private Uni<Void> deleteBefore(Instant time) {
        return messages.deleteBefore(time, AT_ONCE)
                .chain(deleted -> deleted < AT_ONCE ? Uni.createFrom().voidItem() : deleteBefore(time));
    }
}
