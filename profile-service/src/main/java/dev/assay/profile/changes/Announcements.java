package dev.assay.profile.changes;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** The feed without profiles, for those who only pass on that something has changed. */
@ApplicationScoped
public class Announcements {

    private static final String PAGE = """
            select candidate_id, version, kind, changed_at, txid, sequence
              from settled_change
             where (txid, sequence) > (:txid, :sequence)
             order by txid, sequence
             limit :limit
            """;

    private final Database database;
    private final Backlog backlog;

    Announcements(Database database, Backlog backlog) {
        this.database = database;
        this.backlog = backlog;
    }

    /** The changes after a position, in the order of the feed. */
    public Uni<List<Announcement>> after(FeedPosition from, int limit) {
        return database.read(session -> session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("txid", from.txid())
                .setParameter("sequence", from.sequence())
                .setParameter("limit", limit)
                .getResultList()
                .map(Row.each(row -> announcement(row, from.incarnation()))));
    }

    private static Announcement announcement(Row row, long incarnation) {
        return new Announcement(
                row.uuid("candidate_id"),
                row.number("version"),
                ChangeKind.valueOf(row.text("kind")),
                row.instant("changed_at"),
                new FeedPosition(incarnation, row.number("txid"), row.number("sequence")));
    }

    /** What comes after a position. */
    public Uni<Behind> behind(FeedPosition position) {
        return database.read(session -> backlog.behind(session, position));
    }
}
