package dev.assay.profile.changes;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The feed for those who pass on that something has changed; they need no profiles. */
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

    /** The changes behind a position, in the order of the feed. */
    public Uni<List<Announcement>> after(FeedPosition from, int limit) {
        return database.read(session -> session.createNativeQuery(PAGE, Object[].class)
                .setParameter("txid", from.txid())
                .setParameter("sequence", from.sequence())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> announcement(row, from.incarnation()))
                        .toList()));
    }

    private static Announcement announcement(Object[] row, long incarnation) {
        return new Announcement(
                (UUID) row[0],
                (long) row[1],
                ChangeKind.valueOf((String) row[2]),
                Feed.instant(row[3]),
                new FeedPosition(incarnation, (long) row[4], (long) row[5]));
    }

    /** What stands behind a position. */
    public Uni<Behind> behind(FeedPosition position) {
        return database.read(session -> backlog.behind(session, position));
    }
}
