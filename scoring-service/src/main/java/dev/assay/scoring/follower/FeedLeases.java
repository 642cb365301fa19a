package dev.assay.scoring.follower;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.feed.Reach;
import dev.assay.scoring.follower.run.LeaseLost;
import dev.assay.scoring.follower.run.LeaseTerm;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Who follows which part of the feed, and from where. Times are the database's, since replicas' clocks may differ. Rows are always locked in the same order, to
 * avoid deadlocks: by part, with a transaction for each epoch; only if an epoch is about to take over are the rows of the epoch in use locked before all of its own.
 */
@ApplicationScoped
class FeedLeases {

    private static final String IN_ORDER = " order by part for update)";

    private static final String ROWS =
            " where (epoch_id, part) in (select epoch_id, part from feed_position where epoch_id = :epoch and ";

    private static final String TXID = "cast(cast(pg_current_xact_id() as text) as bigint)";
    /** A command stops the filling of an epoch by changing its state alone, so a follower must neither begin nor write a page of a stopped epoch. */
    private static final String TO_BE_FOLLOWED = " and exists (select 1 from epoch where epoch.id = epoch_id"
            + " and paused_at is null and state <> 'RETIRED')";

    private static final String MINE = "part = any (cast(string_to_array(:parts, ',') as integer[]))";

    private static final String ADD = "insert into feed_position (epoch_id, part)"
            + " select :epoch, generate_series(0, :count - 1) on conflict do nothing";
    /** Positions of parts that the feed no longer has: nobody reads on from them. */
    private static final String REMOVE = "delete from feed_position" + ROWS + "part >= :count" + IN_ORDER;

    private static final String ACQUIRE =
            "update feed_position set holder = :follower, lease_until = " + LeaseTerm.UNTIL
                    + ", revision = revision + 1, moved_txid = " + TXID + ", started_at = coalesce(started_at, now()),"
                    + " run_started_at = case when holder = :follower then run_started_at else now() end,"
                    + " run_scored = case when holder = :follower then run_scored else 0 end"
                    + ROWS + MINE
                    + " and (holder is null or holder = :follower or lease_until < now())" + TO_BE_FOLLOWED + IN_ORDER;

    private static final String GIVE_BACK = "update feed_position set holder = null, revision = revision + 1" + ROWS
            + "holder = :follower and not " + MINE + IN_ORDER;
    // The time is passed as text, since the driver cannot infer the type of a null.
    private static final String MOVE = "update feed_position set position = :position, pending = :pending,"
            // Of a part that the page brought nothing of it is not known since when changes wait: as long as
            // before, or at most since the last look, which saw none.
            + " oldest_pending_at = case when :pending > 0"
            + " then coalesce(cast(cast(:oldest as text) as timestamptz), oldest_pending_at, read_at, now()) end,"
            + " read_at = now(), lease_until = " + LeaseTerm.UNTIL
            + ", revision = revision + 1, scored = scored + :made, run_scored = run_scored + :made,"
            + " caught_up_at = case when caught_up_at is null and :pending = 0 then now() else caught_up_at end,"
            // The page was requested after the previous transaction on this row had ended.
            + " complete_txid = case when :complete then moved_txid else complete_txid end, moved_txid = " + TXID
            + " where epoch_id = :epoch and part = :part and revision = :revision" + TO_BE_FOLLOWED
            + " returning oldest_pending_at";

    /** Skips rows that a page is moving right now: the move renews them anyway, and waiting for it could deadlock. */
    private static final String RENEW = "update feed_position set lease_until = " + LeaseTerm.UNTIL
            + " where (epoch_id, part) in (select epoch_id, part from feed_position where holder = :follower"
            + " and epoch_id = any (string_to_array(:epochs, ',')) for update skip locked)";

    private static final String NOT_CAUGHT_UP =
            "select count(*) from feed_position where epoch_id = :epoch and (pending > 0 or caught_up_at is null)";

    private static final String OTHERS_NOT_CAUGHT_UP = NOT_CAUGHT_UP + " and part not in (:parts)";

    private static final String HELD = "select distinct epoch_id from feed_position where holder = :follower";

    private final Database database;
    private final Epochs epochs;

    FeedLeases(Database database, Epochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    Uni<List<FeedPosition>> acquire(String epochId, String follower, FeedParts parts) {
        String mine = parts.mine().stream().map(String::valueOf).collect(Collectors.joining(","));
        return database.writeAtOnce(session -> mine(session, GIVE_BACK, epochId, follower, mine))
                .chain(() -> database.write(session -> counted(session, ADD, epochId, parts.count())
                        .chain(() -> mine(session, ACQUIRE, epochId, follower, mine))
                        // Last, since rows are locked in the order of the parts.
                        .chain(() -> counted(session, REMOVE, epochId, parts.count()))
                        .chain(() -> session.createSelectionQuery(
                                        "from FeedPosition where epochId = :epoch order by part", FeedPosition.class)
                                .setParameter("epoch", epochId)
                                .getResultList())));
    }

    private static Uni<Integer> counted(StatelessSession session, String statement, String epochId, int count) {
        return session.createNativeQuery(statement)
                .setParameter("epoch", epochId)
                .setParameter("count", count)
                .executeUpdate();
    }

    private static Uni<Integer> mine(
            StatelessSession session, String statement, String epochId, String follower, String parts) {
        return session.createNativeQuery(statement)
                .setParameter("epoch", epochId)
                .setParameter("follower", follower)
                .setParameter("parts", parts)
                .executeUpdate();
    }

    /** Moves the position of a part past a page and adds the assessments made; its row stays locked until the transaction ends. */
    Uni<Lease> move(StatelessSession session, Lease lease, Reach reach, long made) {
        return session.createNativeQuery(MOVE, Tuple.class)
                .setParameter("position", reach.next())
                .setParameter("pending", reach.pending())
                .setParameter("made", made)
                .setParameter("complete", reach.complete())
                .setParameter(
                        "oldest", reach.oldestPendingAt().map(Object::toString).orElse(null))
                .setParameter("epoch", lease.epochId())
                .setParameter("part", lease.part())
                .setParameter("revision", lease.revision())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new LeaseLost(lease.epochId()))
                .map(Row.one(
                        moved -> lease.movedTo(reach.next(), Optional.ofNullable(moved.instant("oldest_pending_at")))));
    }

    /**
     * Locks what taking over needs, unless other parts than these are behind: it would wait for their pages, and the epoch in use with it, at every page
     * without changes.
     *
     * @return whether it is locked
     */
    Uni<Boolean> lockToPromote(StatelessSession session, String epochId, Collection<Integer> moved) {
        return session.createNativeQuery(OTHERS_NOT_CAUGHT_UP, Long.class)
                .setParameter("epoch", epochId)
                .setParameter("parts", moved)
                .getSingleResult()
                .chain(behind -> behind == 0
                        ? epochs.lock(session, epochId).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Makes the epoch take over if no part has changes waiting: of the replicas that share the feed, the last to catch up does so. */
    Uni<Boolean> promote(StatelessSession session, String epochId) {
        return session.createNativeQuery(NOT_CAUGHT_UP, Long.class)
                .setParameter("epoch", epochId)
                .getSingleResult()
                .chain(behind -> behind == 0
                        ? epochs.promote(session, epochId)
                        : Uni.createFrom().item(false));
    }

    /** Renews this follower's leases for these epochs, since a page of long profiles may take longer than a lease lasts. */
    Uni<Void> renew(String follower, Collection<String> epochs) {
        return database.write(session -> session.createNativeQuery(RENEW)
                .setParameter("follower", follower)
                .setParameter("epochs", String.join(",", epochs))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Gives back all leases at shutdown, so that the next follower need not wait for them to expire. */
    Uni<Void> release(String follower) {
        return database.read(session -> session.createNativeQuery(HELD, String.class)
                        .setParameter("follower", follower)
                        .getResultList())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(epochId -> release(follower, epochId))
                .collect()
                .last();
    }

    /** Gives back the leases of one epoch. */
    Uni<Void> release(String follower, String epochId) {
        return database.writeAtOnce(session -> mine(session, GIVE_BACK, epochId, follower, ""))
                .replaceWithVoid();
    }
}
