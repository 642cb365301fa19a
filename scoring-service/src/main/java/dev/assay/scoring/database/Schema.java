package dev.assay.scoring.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date in the background, so that a missing database keeps the service waiting but not from starting. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;
    private volatile boolean migrated;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Migrates unless that has succeeded before; fails when the database is away, and may then be called again. */
    public Uni<Void> migrate() {
        if (migrated) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> migrated = true)
                .replaceWithVoid();
    }
}
