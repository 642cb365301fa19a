package dev.assay.gateway.webhooks.subscription;

import dev.assay.database.Database;
import dev.assay.database.Sweep;
import dev.assay.gateway.webhooks.WebhooksConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes the deliveries of deleted webhooks, with their tries, and each webhook after its last delivery. */
@ApplicationScoped
class WebhookSweep {

    /** Keeps each transaction short; a million take five hundred. */
    private static final int AT_ONCE = 2_000;

    private static final String DELIVERIES = """
            delete from webhook_delivery where sequence in (
                select d.sequence from webhook w join webhook_delivery d on d.webhook_id = w.id where w.deleted_at < :before limit :limit)
            """;

    private static final String EMPTY = """
            delete from webhook w
             where deleted_at < :before and not exists (select from webhook_delivery where webhook_id = w.id)
            """;

    private final Database database;
    private final Sweep sweep;

    WebhookSweep(Database database) {
        this.database = database;
        this.sweep = new Sweep("Deleted webhooks", Duration.ZERO, AT_ONCE, this::deleteBefore);
    }

    void start(@Observes StartupEvent event, WebhooksConfig config, Clock clock, Vertx vertx) {
        sweep.start(config.sweepEvery(), clock, vertx);
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        sweep.stop(vertx);
    }

    private Uni<Integer> deleteBefore(Instant time, int limit) {
        return database.write(session -> session.createNativeQuery(DELIVERIES)
                .setParameter("before", time)
                .setParameter("limit", limit)
                .executeUpdate()
                .call(deleted -> deleted < limit
                        ? session.createNativeQuery(EMPTY)
                                .setParameter("before", time)
                                .executeUpdate()
                        : Uni.createFrom().voidItem()));
    }
}
