package dev.assay.database.events;

import dev.assay.database.ClusterLife;
import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Reads the events that the service's triggers have written, in an order in which no event can appear before a reader's position. */
@ApplicationScoped
public class Events {

    private static final String PAGE = """
            select txid, sequence, id, type, at, cast(data as text) as data from settled_event
             where (txid, sequence) > (:txid, :sequence)
             order by txid, sequence
             limit :limit
            """;

    /** A position is given out only once its transaction is settled, so one that is not settled must belong to another life. */
    private static final String LIFE = """
            select system_identifier || '-' || timeline as name,
                   :txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as settled
              from %s
            """.formatted(ClusterLife.ROW);

    private static final String SWEEP = """
            delete from event where (txid, sequence) in (select txid, sequence from event where at < :before limit :limit)
            """;

    private final Database database;

    Events(Database database) {
        this.database = database;
    }

    /**
     * @param after the reader's position. With a position of another life of the database, for example from before a backup was restored, reading
     *     starts over, so that nothing is missed and some events come twice
     * @param known the life that came with that position; empty if the reader does not store it
     */
    public Uni<EventPage> after(Optional<String> after, Optional<String> known, int limit) {
        EventPosition asked = after.map(EventPosition::parse).orElse(EventPosition.START);
        return life(asked).chain(life -> {
            boolean ours = life.isSettled && known.map(life.name::equals).orElse(true);
            return database.read(session -> rows(session, ours ? asked : EventPosition.START, limit))
                    .map(rows -> page(rows, ours ? asked : EventPosition.START, life, !ours));
        });
    }

    /** The life of this database, and whether a position can belong to it. */
    private record Life(String name, boolean isSettled) {}

    private Uni<Life> life(EventPosition position) {
        return database.read(session -> session.createNativeQuery(LIFE, Tuple.class)
                        .setParameter("txid", position.txid())
                        .getSingleResult())
                .map(Row.one(row -> new Life(row.text("name"), row.flag("settled"))));
    }

    private static Uni<List<Tuple>> rows(StatelessSession session, EventPosition from, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("txid", from.txid())
                .setParameter("sequence", from.sequence())
                .setParameter("limit", limit)
                .getResultList();
    }

    private static EventPage page(List<Tuple> rows, EventPosition from, Life life, boolean startedOver) {
        return new EventPage(Row.stream(rows).map(Events::event).toList(), last(rows, from), life.name, startedOver);
    }

    /** @return how many were deleted; fewer than the limit if there are no more */
    Uni<Integer> deleteBefore(Instant time, int limit) {
        return database.write(session -> session.createNativeQuery(SWEEP)
                .setParameter("before", time)
                .setParameter("limit", limit)
                .executeUpdate());
    }

    private static Event event(Row row) {
        return new Event(row.uuid("id"), row.text("type"), row.instant("at"), row.text("data"));
    }

    private static EventPosition last(List<Tuple> rows, EventPosition from) {
        return Row.last(rows)
                .map(row -> new EventPosition(row.number("txid"), row.number("sequence")))
                .orElse(from);
    }
}
