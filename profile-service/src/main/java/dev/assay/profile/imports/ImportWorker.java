package dev.assay.profile.imports;

import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.lookalike.Lookalikes;
import dev.assay.profile.imports.revert.Reverts;
import dev.assay.profile.imports.writing.ChunkWork;
import dev.assay.profile.imports.writing.ReadAhead;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Works through jobs, one step at a time. Their whole state is in the database, so that another process can continue at any moment. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** After so many steps it is another job's turn; reading a document is a long step. */
    private static final int STEPS = 25;

    private static final int STEPS_OF_ARCHIVE = 4;

    private final Leases leases;
    private final ChunkWork work;
    private final Lookalikes lookalikes;
    private final Reverts reverts;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile boolean woken;

    ImportWorker(Leases leases, ChunkWork work, Lookalikes lookalikes, Reverts reverts) {
        this.leases = leases;
        this.work = work;
        this.lookalikes = lookalikes;
        this.reverts = reverts;
    }

    void start(@Observes StartupEvent event, Vertx vertx, ImportsConfig config) {
        vertx.setPeriodic(config.lookEvery().toMillis(), look -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Looks for work at once. */
    void wake() {
        woken = true;
        if (!stopped && busy.compareAndSet(false, true)) {
            woken = false;
            turns().onItemOrFailure().invoke(this::rest).subscribe().with(done -> {}, failure -> {});
        }
    }

    private void rest(Object nothing, Throwable failure) {
        busy.set(false);
        if (failure != null) {
            LOG.warnf(
                    "Imports are at rest for a moment (%s)", failure.getClass().getSimpleName());
        } else if (woken) {
            wake();
        }
    }

    private Uni<Boolean> turns() {
        return whilst(() -> leases.take()
                .chain(lease -> lease == null || stopped
                        ? Uni.createFrom().item(false)
                        : turn(lease).replaceWith(true)));
    }

    private Uni<Boolean> turn(Lease lease) {
        AtomicInteger steps = new AtomicInteger();
        int most = lease.isOfArchive() ? STEPS_OF_ARCHIVE : STEPS;
        ReadAhead ahead = work.chunksOf(lease);
        return whilst(() -> step(lease, ahead)
                .onFailure(Leases.LeaseLost.class)
                .recoverWithItem(false)
                .map(more -> more && steps.incrementAndGet() < most && !stopped));
    }

    private static Uni<Boolean> whilst(Supplier<Uni<Boolean>> work) {
        return Multi.createBy()
                .repeating()
                .uni(work::get)
                .whilst(more -> more)
                .collect()
                .last();
    }

    /** Whether there is more to do for the job. */
    private Uni<Boolean> step(Lease lease, ReadAhead ahead) {
        return lease.state() == ImportState.REVERTING ? takeBack(lease) : carryOut(lease, ahead);
    }

    private Uni<Boolean> takeBack(Lease lease) {
        return reverts.some(lease)
                .call(more -> more ? Uni.createFrom().voidItem() : leases.end(lease, ImportState.REVERTED));
    }

    private Uni<Boolean> carryOut(Lease lease, ReadAhead ahead) {
        return ahead.next()
                .chain(next -> next.map(reading -> work.carryOut(lease, ahead, reading))
                        .orElseGet(() -> compare(lease)));
    }

    private Uni<Boolean> compare(Lease lease) {
        return lookalikes
                .some(lease)
                .call(more -> more
                        ? Uni.createFrom().voidItem()
                        : leases.end(lease, ImportState.DONE).chain(() -> work.clear(lease)));
    }
}
