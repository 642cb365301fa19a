package dev.assay.scoring.columns;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.pool.ScoreCounts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/** The pools that rankings are read from: that of the epoch in use, and for the hour after a switch the one before where it is there or asked for. */
@ApplicationScoped
public class Pools {

    private static final Logger LOG = Logger.getLogger(Pools.class);

    private final Epochs epochs;
    private final PoolParts parts;
    private final Map<String, KeptPool> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String inUse = "";
    private long timer;

    Pools(Epochs epochs, PoolParts parts) {
        this.epochs = epochs;
        this.parts = parts;
        PoolMetrics metrics = parts.metrics();
        metrics.gauge(
                "assay.pool.candidates",
                "Candidates of the epoch in use who are in memory",
                () -> inUse(KeptPool::candidates));
        metrics.gauge(
                "assay.pool.lag.seconds",
                "Time since the pool was last known to be current",
                () -> inUse(KeptPool::lagSeconds));
        metrics.gauge("assay.pool.bytes", "Memory that pools take", this::bytes);
    }

    private long inUse(ToLongFunction<KeptPool> value) {
        return Optional.ofNullable(kept.get(inUse)).map(value::applyAsLong).orElse(0L);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(parts.config().catchUpEvery().toMillis(), tick -> keep());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    /** The rows of an epoch that a query asks for, with all that was committed before. */
    public Uni<PoolPage> page(String epochId, PoolQuery query, Optional<PoolMark> asOf) {
        return of(epochId).read(pool -> pool.page(query, asOf));
    }

    /** The part of the pool that the filter leaves, counted now. */
    public Uni<ScoreCounts> counts(String epochId, PoolFilter filter) {
        return of(epochId).read(pool -> pool.counts(filter));
    }

    private KeptPool of(String epochId) {
        return kept.computeIfAbsent(
                epochId,
                unknown -> new KeptPool(
                        epochId,
                        parts,
                        new PoolReading(epochId, parts.rows(), parts.threads(), parts.config(), () -> room(epochId))));
    }

    private long bytes() {
        return kept.values().stream().mapToLong(KeptPool::bytes).sum();
    }

    private long room(String epochId) {
        long most = (long) (parts.config().heapShare() * Runtime.getRuntime().maxMemory());
        long others = bytes()
                - Optional.ofNullable(kept.get(epochId)).map(KeptPool::bytes).orElse(0L);
        return most - others;
    }

    private void keep() {
        if (busy.compareAndSet(false, true)) {
            epochs.current()
                    .invoke(epoch -> inUse = epoch.id())
                    .call(epoch -> drop(epoch.id()))
                    .chain(epoch -> of(epoch.id()).catchUp())
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("The pool was not brought up to date: %s", failure));
        }
    }

    /** The others, when no walk can go on in them any more. */
    private Uni<Void> drop(String current) {
        Uni<Void> dropped = Uni.createFrom().voidItem();
        for (String other : kept.keySet()) {
            if (!other.equals(current)) {
                dropped = dropped.chain(() -> epochs.find(other)).chain(epoch -> {
                    if (epoch.filter(this::isWalked).isEmpty()) {
                        kept.remove(other);
                    }
                    return Uni.createFrom().voidItem();
                });
            }
        }
        return dropped;
    }

    private boolean isWalked(Epoch epoch) {
        return epoch.retiredAt() != null && epoch.isWalked(parts.clock().instant());
    }
}
