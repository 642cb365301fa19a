package dev.assay.gateway.webhooks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final int concurrent;
    private final Duration lease;
    private final Lane lane;
    private final Map<UUID, AtomicInteger> open = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    Dispatcher(Deliveries deliveries, Sender sender, WebhooksConfig config, Executor turns) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.concurrent = config.concurrent();
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
        AtomicInteger sending = open.computeIfAbsent(webhook, key -> new AtomicInteger());
        int free = concurrent - sending.get();
        if (free <= 0) {
            return;
        }
        sending.addAndGet(free);
        lane.run(() -> deliveries.take(webhook, free, lease))
                .onFailure()
                .invoke(failed -> sending.addAndGet(-free))
                .subscribe()
                .with(
                        due -> {
                            sending.addAndGet(due.size() - free);
                            due.forEach(delivery -> send(delivery, sending));
                        },
                        Dispatcher::later);
    }

    private void send(DueDelivery delivery, AtomicInteger sending) {
        Uni.createFrom()
                .completionStage(() -> sender.send(delivery).toCompletionStage())
                .chain(outcome -> lane.run(() -> deliveries.tried(delivery, outcome)))
                .onTermination()
                .invoke(sending::decrementAndGet)
                .subscribe()
                .with(recorded -> dispatch(), Dispatcher::later);
    }

    private static void later(Throwable away) {
        LOG.debugf("Webhooks go on later: %s", away);
    }
}
