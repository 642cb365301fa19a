package dev.assay.database.events;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what the service's triggers have told, in an order in which nothing can appear behind a reader. */
@ApplicationScoped
public class Events {

    private static final String PAGE = """
            select txid, sequence, id, type, at, cast(data as text) as data from settled_event
             where (txid, sequence) > (:txid, :sequence)
             order by txid, sequence
             limit :limit
            """;

    /** A position is given out only when its transaction is settled, so one that is not yet can only be of another database. */
    private static final String IS_OURS = """
            select :txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
            """;

    private static final String SWEEP = """
            delete from event where (txid, sequence) in (select txid, sequence from event where at < :before limit :limit)
            """;

    private final Database database;

    Events(Database database) {
        this.database = database;
    }

    /**
     * @param after where the reader has got to; a position from before a restored backup starts anew, so that nothing is missed and some comes
     *     twice
     */
    public Uni<EventPage> after(Optional<String> after, int limit) {
        EventPosition asked = after.map(EventPosition::parse).orElse(EventPosition.START);
        return isOurs(asked).chain(ours -> page(ours ? asked : EventPosition.START, limit));
    }

    private Uni<Boolean> isOurs(EventPosition position) {
        return database.read(session -> session.createNativeQuery(IS_OURS, Boolean.class)
                .setParameter("txid", position.txid())
                .getSingleResult());
    }

    private Uni<EventPage> page(EventPosition from, int limit) {
        return database.read(session -> session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("txid", from.txid())
                        .setParameter("sequence", from.sequence())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> new EventPage(Row.stream(rows).map(Events::event).toList(), last(rows, from)));
    }

    /** @return how many went; fewer than the limit when there are no more */
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
