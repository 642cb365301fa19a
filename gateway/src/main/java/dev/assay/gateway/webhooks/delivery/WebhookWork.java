package dev.assay.gateway.webhooks.delivery;

import dev.assay.gateway.events.EventFollower;
import dev.assay.gateway.webhooks.WebhooksConfig;
import dev.assay.gateway.webhooks.message.Telling;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Keeps reading events and sending messages, beside the requests and without holding them up. */
@ApplicationScoped
class WebhookWork {

    private final WebhooksConfig config;
    private final Dispatcher dispatcher;
    private final List<EventFollower> followers;
    private List<Long> timers = List.of();

    WebhookWork(Vertx vertx, WebhooksConfig config, Telling telling, Deliveries deliveries, Sender sender) {
        this.config = config;
        this.dispatcher = new Dispatcher(deliveries, sender, config, turn -> vertx.runOnContext(free -> turn.run()));
        this.followers = telling.followers();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        long poll = config.poll().toMillis();
        timers = List.of(
                vertx.setPeriodic(poll, tick -> followers.forEach(EventFollower::follow)),
                vertx.setPeriodic(poll, tick -> dispatcher.dispatch()));
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        timers.forEach(vertx::cancelTimer);
    }
}
