package dev.assay.gateway.webhooks.delivery;

import dev.assay.gateway.webhooks.WebhooksConfig;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes due deliveries and sends them, to each receiver a limited number at a time. A try that is not recorded is repeated when its lease ends. */
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** Time for the write after the answer. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    /**
     * Limit for its concurrent database work, over all receivers: a quarter of the connections. Even a thousand answers at once then leave connections
     * to the door, whose own answers wait for the audit trail.
     */
    private static final int AT_ONCE = 4;

    private final Deliveries deliveries;
    private final Sender sender;
    private final Duration lease;
    private final Lane lane;
    private final Places places;
    private final AtomicBoolean looking = new AtomicBoolean();

    Dispatcher(Deliveries deliveries, Sender sender, WebhooksConfig config, Executor turns) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.places = new Places(config.concurrent());
        this.lane = new Lane(AT_ONCE, turns);
        this.lease = config.timeout().multipliedBy(2).plus(MARGIN);
    }

    void dispatch() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        lane.run(deliveries::waiting)
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(webhooks -> webhooks.forEach(this::take), Dispatcher::later);
    }

    private void take(UUID webhook) {
        int free = places.takeAll(webhook);
        if (free == 0) {
            return;
        }
        lane.run(() -> deliveries.take(webhook, free, lease))
                .onFailure()
                .invoke(failed -> places.giveBack(webhook, free))
                .subscribe()
                .with(
                        due -> {
                            places.giveBack(webhook, free - due.size());
                            due.forEach(this::send);
                        },
                        Dispatcher::later);
    }

    private void send(DueDelivery delivery) {
        Uni.createFrom()
                .completionStage(() -> sender.send(delivery).toCompletionStage())
                .chain(outcome -> lane.run(() -> deliveries.tried(delivery, outcome)))
                .onTermination()
                .invoke(() -> places.giveBack(delivery.webhook(), 1))
                .subscribe()
                .with(recorded -> dispatch(), Dispatcher::later);
    }

    private static void later(Throwable away) {
        LOG.debugf("Webhooks go on later: %s", away);
    }
}
