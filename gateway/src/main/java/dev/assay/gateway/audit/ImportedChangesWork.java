package dev.assay.gateway.audit;

import dev.assay.gateway.events.EventFollower;
import dev.assay.gateway.events.Following;
import dev.assay.gateway.route.Owner;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps reading what imports change, beside the requests and the webhooks and without holding up either. */
@ApplicationScoped
class ImportedChangesWork {

    private final EventFollower follower;
    private long timer;

    ImportedChangesWork(Following following, ImportedChanges changes) {
        this.follower = following.of(Owner.PROFILE, changes);
    }

    void start(@Observes StartupEvent event, AuditConfig config, Vertx vertx) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> follower.follow());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }
}
