package dev.assay.profile.relay;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.changes.FeedPosition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Who may send, and how far the topic has come. Times are the database's, since replicas' clocks may differ. */
@ApplicationScoped
class RelayPositions {

    private static final String TAKE = """
            update change_relay
               set holder = :relay, lease_until = now() + :seconds * interval '1 second', revision = revision + 1
             where topic = :topic and (holder is null or holder = :relay or lease_until < now())
            returning topic_id, incarnation, txid, sequence, revision
            """;

    private static final String MOVE = """
            update change_relay
               set topic_id = :id, incarnation = :incarnation, txid = :txid, sequence = :sequence, revision = revision + 1, sent_at = now()
             where topic = :topic and revision = :revision
            """;

    private static final String SENT =
            "select topic_id, incarnation, txid, sequence, revision from change_relay where topic = :topic";

    private final Database database;
    private final String topic;
    private final double leaseSeconds;

    RelayPositions(Database database, RelayConfig config) {
        this.database = database;
        this.topic = config.topic();
        this.leaseSeconds = config.lease().toMillis() / 1000.0;
    }

    /** The lease, for as long as it lasts; empty if another relay has it. */
    Uni<Optional<RelayLease>> take(String relay) {
        return database.write(session -> session.createNativeQuery(
                        "insert into change_relay (topic) values (:topic) on conflict do nothing")
                .setParameter("topic", topic)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("relay", relay)
                        .setParameter("seconds", leaseSeconds)
                        .setParameter("topic", topic)
                        .getSingleResultOrNull())
                .map(Row.optional(RelayPositions::lease)));
    }

    /** Remembers what is on the topic by now; fails with {@link RelayLeaseLost} if another relay has taken over. */
    Uni<RelayLease> move(RelayLease lease, String topicId, FeedPosition position) {
        return database.write(session -> move(session, lease, topicId, position))
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new RelayLeaseLost();
                    }
                })
                .replaceWith(lease.movedTo(topicId, position));
    }

    private Uni<Integer> move(StatelessSession session, RelayLease lease, String topicId, FeedPosition position) {
        return session.createNativeQuery(MOVE)
                .setParameter("id", topicId)
                .setParameter("incarnation", position.incarnation())
                .setParameter("txid", position.txid())
                .setParameter("sequence", position.sequence())
                .setParameter("topic", topic)
                .setParameter("revision", lease.revision())
                .executeUpdate();
    }

    /** How far the topic has come; empty if nothing was ever sent. */
    Uni<Optional<FeedPosition>> sent() {
        return database.read(session -> session.createNativeQuery(SENT, Tuple.class)
                        .setParameter("topic", topic)
                        .getSingleResultOrNull())
                .map(Row.optional(RelayPositions::lease))
                .map(found -> found.filter(lease -> lease.topicId().isPresent()).map(RelayLease::sent));
    }

    /** Lets go, so that the next relay need not wait for the lease to run out. */
    Uni<Void> release(String relay) {
        return database.write(session -> session.createNativeQuery(
                        "update change_relay set holder = null, revision = revision + 1 where holder = :relay")
                .setParameter("relay", relay)
                .executeUpdate()
                .replaceWithVoid());
    }

    private static RelayLease lease(Row row) {
        return new RelayLease(
                Optional.ofNullable(row.text("topic_id")),
                new FeedPosition(row.number("incarnation"), row.number("txid"), row.number("sequence")),
                row.number("revision"));
    }
}
