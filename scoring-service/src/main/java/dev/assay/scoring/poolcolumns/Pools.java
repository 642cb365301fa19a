package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
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
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The pools that rankings are read from: that of the epoch in use and, for an hour after a switch, that of the previous one if loaded or asked for. */
@ApplicationScoped
public class Pools {

    private static final Logger LOG = Logger.getLogger(Pools.class);

    private final Epochs epochs;
    private final PoolParts parts;
    private final Map<String, KeptPool> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
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

    /** The rows of an epoch that a query asks for, including everything that was committed before the call. */
    public Uni<PoolPage> page(String epochId, PoolQuery query, Optional<PoolMark> asOf) {
        return of(epochId).read(pool -> pool.page(query, asOf));
    }

    /** Makes a result of the present counts of the part of the pool that the filter leaves; off the event loop, as this may take long. */
    public <T> Uni<T> counted(String epochId, PoolFilter filter, Function<ScoreCounts, T> made) {
        return of(epochId).read(pool -> made.apply(pool.counts(filter)));
    }

    /** Whether it is known of the epoch in use if its pool can be in memory: it is, or does not fit. */
    boolean isSettled() {
        return Optional.ofNullable(kept.get(inUse)).filter(KeptPool::isSettled).isPresent();
    }

    private KeptPool of(String epochId) {
        return kept.computeIfAbsent(
                epochId,
                unknown -> new KeptPool(
                        epochId,
                        parts,
                        new PoolReading(
                                epochId, parts.rows(), parts.threads(), parts.config(), () -> makeRoom(epochId))));
    }

    private long bytes() {
        return taken().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> taken() {
        return kept.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().bytes()));
    }

    /** The bytes left for a pool. If the epoch in use needs more, the other pools are dropped, which ends the walks in them. */
    private long makeRoom(String epochId) {
        PoolRoom room = new PoolRoom(
                (long) (parts.config().heapShare() * Runtime.getRuntime().maxMemory()));
        if (epochId.equals(inUse) && room.othersHaveToGo(epochId, taken())) {
            kept.keySet().removeIf(other -> !other.equals(epochId));
        }
        return room.leftFor(epochId, taken());
    }

    private void keep() {
        if (busy.compareAndSet(false, true)) {
            epochs.current()
                    .invoke(epoch -> use(epoch.id()))
                    .call(epoch -> drop(epoch.id()))
                    .chain(epoch -> of(epoch.id()).catchUp())
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(done -> failing.set(false), this::tellOnce);
        }
    }

    /** A pool that did not fit beside the previous one in use may fit in its place. */
    private void use(String epochId) {
        if (!epochId.equals(inUse)) {
            inUse = epochId;
            kept.computeIfPresent(epochId, (id, pool) -> pool.isTooLarge() ? null : pool);
        }
    }

    private void tellOnce(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("The pool is not brought up to date: %s", failure.getMessage());
        }
    }

    /** Drops the other pools once no walk can go on in them. */
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
        return epoch.isWalked(parts.clock().instant());
    }
}
