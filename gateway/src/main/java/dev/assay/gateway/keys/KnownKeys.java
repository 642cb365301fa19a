package dev.assay.gateway.keys;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The keys of the database as this replica knows them: all that are active, read again every two seconds, so that no request, not even one with a
 * made-up key, causes a query. A key revoked elsewhere is refused here after those two seconds. A replica that cannot read the keys accepts none
 * of the database's after {@value #STALE_SECONDS} seconds.
 */
@ApplicationScoped
public class KnownKeys {

    /** Even with the time of a read, well below the minute within which a revoked key is refused everywhere. */
    static final int STALE_SECONDS = 30;

    private static final Logger LOG = Logger.getLogger(KnownKeys.class);

    /** @param readAt by {@link System#nanoTime}, because setting the clock back would make stale keys look fresh */
    private record Snapshot(long turn, KeyTable keys, long readAt) {}

    private final StoredKeys stored;
    private final LastUses uses;
    private final KeysConfig config;
    private final Clock clock;
    private final AtomicLong turns = new AtomicLong();
    private final LongSupplier nanoTime;
    private volatile Snapshot snapshot = new Snapshot(0, new KeyTable(List.of()), 0);
    private long timer;

    @Inject
    KnownKeys(StoredKeys stored, LastUses uses, KeysConfig config, Clock clock) {
        this(stored, uses, config, clock, System::nanoTime);
    }

    KnownKeys(StoredKeys stored, LastUses uses, KeysConfig config, Clock clock, LongSupplier nanoTime) {
        this.stored = stored;
        this.uses = uses;
        this.config = config;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        refresh().subscribe().with(read -> {});
        timer = vertx.setPeriodic(
                config.poll().toMillis(), tick -> refresh().subscribe().with(read -> {}));
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    /** @throws ProblemException 503 if the keys were read too long ago to decide */
    public Optional<KnownKey> find(ApiKey shown) {
        if (!loaded()) {
            throw new ProblemException(
                            CommonError.UNAVAILABLE, "Keys cannot be checked at the moment; try again shortly.")
                    .withHeader("Retry-After", "2");
        }
        Instant now = clock.instant();
        Optional<KnownKey> found = snapshot.keys().find(shown, now);
        found.ifPresent(key -> uses.note(key.id(), now));
        return found;
    }

    /** Whether the known keys are fresh enough to decide by. */
    public boolean loaded() {
        Snapshot known = snapshot;
        return known.turn() > 0 && nanoTime.getAsLong() - known.readAt() < TimeUnit.SECONDS.toNanos(STALE_SECONDS);
    }

    public int size() {
        return snapshot.keys().size();
    }

    /** Reads the keys. A failure is logged and leaves the known keys in place. */
    Uni<Void> refresh() {
        long turn = turns.incrementAndGet();
        long began = nanoTime.getAsLong();
        return stored.live(clock.instant())
                .invoke(keys -> take(new Snapshot(turn, table(keys), began)))
                .onFailure()
                .invoke(away -> LOG.warnf("The API keys were not read: %s", away.getMessage()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** Ignores a read that began before the one already taken, so that it does not undo newer changes. */
    private synchronized void take(Snapshot read) {
        if (read.turn() > snapshot.turn()) {
            snapshot = read;
        }
    }

    private static KeyTable table(List<StoredKey> keys) {
        return new KeyTable(keys.stream().flatMap(key -> key.rows().stream()).toList());
    }
}
