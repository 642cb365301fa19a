package dev.assay.profile.changes;

import dev.assay.database.ClusterLife;
import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Numbers the lives of this database. A restored backup or a promoted standby can lack changes that were read already, and then counts its
 * transactions from an earlier point; a new incarnation tells readers to start over.
 */
@ApplicationScoped
public class Incarnations {

    /** The open incarnation (0: none that fits this cluster) and the feed's last position. */
    private static final String STATE = """
            select coalesce(latest.number, 0) as incarnation,
                   coalesce((latest.system_identifier, latest.timeline) = (cluster.system_identifier, cluster.timeline), false) as is_current,
                   coalesce(head.txid, 0) as txid, coalesce(head.sequence, 0) as sequence
              from %s
              left join (select * from feed_incarnation order by number desc limit 1) latest on true
              left join (select txid, sequence from candidate_change order by txid desc, sequence desc limit 1) head on true
            """.formatted(ClusterLife.ROW);

    /** Seconds of the clock, but always above the known numbers, so that it is new even if a backup lacks the latest ones. */
    private static final String OPEN = """
            insert into feed_incarnation (number, system_identifier, timeline, opened_at)
            select greatest(known.number + 1, :seconds), cluster.system_identifier, cluster.timeline, :now
              from %s, (select coalesce(max(number), 0) as number from feed_incarnation) known
             where known.number = :latest
            on conflict do nothing
            """.formatted(ClusterLife.ROW);

    private final Database database;
    private final Clock clock;

    Incarnations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The position to read from: the given one if it is of this incarnation, else zero. */
    public Uni<FeedPosition> resume(Optional<FeedPosition> after) {
        return database.read(Incarnations::state).chain(state -> {
            if (!state.current || after.filter(state::cannotKnow).isPresent()) {
                long above = after.map(FeedPosition::incarnation).orElse(0L);
                return open(state.head.incarnation(), above).chain(() -> resume(after));
            }
            return Uni.createFrom()
                    .item(after.filter(state::isOfThisLife).orElse(FeedPosition.zero(state.head.incarnation())));
        });
    }

    private Uni<Integer> open(long latest, long above) {
        var now = clock.instant();
        return database.write(session -> session.createNativeQuery(OPEN)
                .setParameter("latest", latest)
                .setParameter("seconds", Math.max(now.getEpochSecond(), above + 1))
                .setParameter("now", now)
                .executeUpdate());
    }

    private static Uni<State> state(Mutiny.StatelessSession session) {
        return session.createNativeQuery(STATE, Tuple.class)
                .getSingleResult()
                .map(Row.one(row -> new State(
                        row.flag("is_current"),
                        new FeedPosition(row.number("incarnation"), row.number("txid"), row.number("sequence")))));
    }

    /** What is known of the feed before a page is read. */
    private record State(boolean current, FeedPosition head) {

        boolean isOfThisLife(FeedPosition after) {
            return after.incarnation() == head.incarnation();
        }

        /** The reader has seen an incarnation that this database does not know: it was restored without the cluster noticing. */
        boolean cannotKnow(FeedPosition after) {
            return after.incarnation() > head.incarnation() || isOfThisLife(after) && after.isBeyond(head);
        }
    }
}
