package dev.assay.scoring.follower;

import dev.assay.database.Database;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.ranking.Standings;
import dev.assay.scoring.receipt.CanonicalInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Positions in the feed with what was made of the changes before them. Times are the database's, since replicas' clocks may differ. */
@ApplicationScoped
class FeedPositions implements FeedStore {

    private static final String LEASE = "now() + interval '8 seconds'";
    /** Commands stop the filling of an epoch by its state alone: whoever follows it can neither begin nor write a page. */
    private static final String TO_BE_FOLLOWED = " and exists (select 1 from epoch where epoch.id = epoch_id"
            + " and paused_at is null and state <> 'RETIRED')";

    private static final String ACQUIRE = "update feed_position set holder = :follower, lease_until = " + LEASE
            + ", revision = revision + 1, started_at = coalesce(started_at, now()),"
            + " run_started_at = case when holder = :follower then run_started_at else now() end,"
            + " run_scored = case when holder = :follower then run_scored else 0 end"
            + " where epoch_id = :epoch and (holder is null or holder = :follower or lease_until < now())"
            + TO_BE_FOLLOWED;
    // The time goes as text: the driver would otherwise ask for its own type, which a null does not have.
    private static final String MOVE = "update feed_position set position = :position, pending = :pending,"
            + " oldest_pending_at = cast(cast(:oldest as text) as timestamptz), read_at = now(), lease_until = " + LEASE
            + ", revision = revision + 1, scored = scored + :made, run_scored = run_scored + :made,"
            + " caught_up_at = case when caught_up_at is null and :pending = 0 then now() else caught_up_at end"
            + " where epoch_id = :epoch and revision = :revision" + TO_BE_FOLLOWED;

    private final Database database;
    private final Epochs epochs;
    private final KeptAssessments assessments;
    private final Standings standings;
    private final PutAside putAside;

    FeedPositions(
            Database database, Epochs epochs, KeptAssessments assessments, Standings standings, PutAside putAside) {
        this.database = database;
        this.epochs = epochs;
        this.assessments = assessments;
        this.standings = standings;
        this.putAside = putAside;
    }

    @Override
    public Uni<FeedPosition> acquire(String epochId, String follower) {
        return database.write(session -> session.createNativeQuery(
                        "insert into feed_position (epoch_id) values (:epoch) on conflict do nothing")
                .setParameter("epoch", epochId)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ACQUIRE)
                        .setParameter("epoch", epochId)
                        .setParameter("follower", follower)
                        .executeUpdate())
                .chain(() -> session.get(FeedPosition.class, epochId)));
    }

    /** Keeps a lease that this follower has: a page of long profiles may take longer than the lease lasts. */
    Uni<Void> renew(String follower) {
        return database.write(session -> session.createNativeQuery(
                        "update feed_position set lease_until = " + LEASE + " where holder = :follower")
                .setParameter("follower", follower)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Lets go at shutdown, so that the next follower need not wait for the lease to run out. */
    Uni<Void> release(String follower) {
        return release(follower, "");
    }

    /** Lets go of one epoch; of all when it is empty. */
    Uni<Void> release(String follower, String epochId) {
        return database.write(
                session -> session.createNativeQuery("update feed_position set holder = null, revision = revision + 1"
                                + " where holder = :follower and (:epoch = '' or epoch_id = :epoch)")
                        .setParameter("follower", follower)
                        .setParameter("epoch", epochId)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    @Override
    public Uni<KnownVersions> known(String epochId, Set<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(new KnownVersions(Map.of(), Map.of(), Map.of(), Set.of()));
        }
        return database.read(session -> standings
                .stamps(session, epochId, candidates)
                .chain(assessed -> putAside.parked(session, epochId, candidates)
                        .chain(parked -> putAside.erased(session, candidates)
                                .chain(erased -> putAside.merges()
                                        .of(session, candidates)
                                        .map(merged -> new KnownVersions(assessed, parked, merged, erased))))));
    }

    @Override
    public Uni<Lease> write(Lease lease, AppliedPage applied) {
        return assessments.missing(applied.inputs()).chain(inputs -> write(lease, applied, inputs));
    }

    private Uni<Lease> write(Lease lease, AppliedPage applied, List<CanonicalInput> inputs) {
        // The position first: its row is locked from then on, and a follower that has been overtaken stops before it
        // writes anything.
        return database.write(session -> lockIfPromoting(session, applied)
                .chain(() -> move(session, lease, applied))
                .chain(() -> putAside.await(session, applied.takesAway()))
                .chain(() -> forget(session, applied.erasures()))
                .chain(() -> putAside.erased(session, applied.named()))
                .chain(gone -> applyMerges(session, applied.without(gone)))
                .chain(left -> store(session, lease, left, inputs))
                .chain(() -> promote(session, lease, applied))
                .map(ignored -> lease.movedTo(applied.page().next())));
    }

    private Uni<Void> lockIfPromoting(StatelessSession session, AppliedPage applied) {
        return applied.promotes() ? epochs.lock(session) : Uni.createFrom().voidItem();
    }

    private static Uni<Void> move(StatelessSession session, Lease lease, AppliedPage applied) {
        ChangePage page = applied.page();
        return session.createNativeQuery(MOVE)
                .setParameter("position", page.next())
                .setParameter("pending", page.pending())
                .setParameter("made", (long) applied.assessments().size())
                .setParameter(
                        "oldest", page.oldestPendingAt().map(Object::toString).orElse(null))
                .setParameter("epoch", lease.epochId())
                .setParameter("revision", lease.revision())
                .executeUpdate()
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new LeaseLost(lease.epochId());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> forget(StatelessSession session, Map<UUID, VersionStamp> erasures) {
        return standings
                .erase(session, erasures.keySet())
                .chain(() -> assessments.erase(session, erasures.keySet()))
                .chain(() -> putAside.merges().forget(session, erasures.keySet()))
                .chain(() -> putAside.bury(session, erasures));
    }

    /** What is left to be shown: other epochs may have read of merges that this one has not. */
    private Uni<AppliedPage> applyMerges(StatelessSession session, AppliedPage applied) {
        return putAside.merges()
                .keep(session, applied.merges())
                .chain(() -> putAside.merges().of(session, applied.added().keySet()))
                .chain(merged -> {
                    AppliedPage left = applied.newerThan(merged);
                    Set<UUID> again = new HashSet<>(left.added().keySet());
                    again.retainAll(merged.keySet());
                    return putAside.merges().undo(session, again).replaceWith(left);
                });
    }

    private Uni<Void> store(StatelessSession session, Lease lease, AppliedPage applied, List<CanonicalInput> inputs) {
        return standings
                .clear(session, lease.epochId(), applied.replaced())
                .chain(() -> assessments.insert(session, applied.assessments(), inputs))
                .chain(() -> standings.insert(session, applied.entries()))
                .chain(() -> putAside.unpark(session, lease.epochId(), applied.unparked()))
                .chain(() -> putAside.park(session, applied.parked()));
    }

    private Uni<Boolean> promote(StatelessSession session, Lease lease, AppliedPage applied) {
        return applied.promotes()
                ? epochs.promote(session, lease.epochId())
                : Uni.createFrom().item(false);
    }
}
