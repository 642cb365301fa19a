package dev.assay.profile.objectstore;

import dev.assay.profile.documents.kept.DatabaseStore;
import dev.assay.profile.documents.kept.DocumentStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The store that the configuration names. The service does not start if its settings are missing. */
@ApplicationScoped
class ChosenStore {

    private final StoreConfig config;
    private final Leftovers leftovers;
    private final Optional<Bucket> bucket;
    private List<Cancellable> cleaning = List.of();

    ChosenStore(StoreConfig config, Leftovers leftovers, Vertx vertx) {
        this.config = config;
        this.leftovers = leftovers;
        this.bucket = switch (config.store()) {
            case DATABASE -> Optional.empty();
            case S3 -> Optional.of(new Bucket(S3Settings.of(config.s3()), vertx));
        };
    }

    @Produces
    @ApplicationScoped
    DocumentStore store(DatabaseStore database) {
        return bucket.<DocumentStore>map(there -> new S3Store(there, database)).orElse(database);
    }

    void start(@Observes StartupEvent event, Clock clock) {
        cleaning = bucket.map(there -> new Cleaning(there, leftovers, config.s3(), clock).start())
                .orElse(List.of());
    }

    void stop(@Observes ShutdownEvent event) {
        cleaning.forEach(Cancellable::cancel);
        bucket.ifPresent(Bucket::close);
    }
}
