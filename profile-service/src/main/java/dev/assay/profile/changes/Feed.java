package dev.assay.profile.changes;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the change feed, a page at a time. */
@ApplicationScoped
class Feed {

    /** The page and its profiles are of one snapshot. */
    private static final String PAGE = """
            with page as (
                select * from settled_change
                 where (txid, sequence) > (:txid, :sequence)
                 order by txid, sequence
                 limit :limit),
            measured as (
                select page.*, sum(coalesce(profile_bytes, 0)) over (order by txid, sequence) - coalesce(profile_bytes, 0) as bytes_before
                  from page left join candidate on id = candidate_id and kind = 'UPSERTED')
            select m.candidate_id, m.version, m.kind, m.changed_at, m.txid, m.sequence,
                   case kind when 'UPSERTED' then profile end, case kind when 'UPSERTED' then cast(array_to_json(tags) as text) end, merged_into, trace_parent
              from measured m left join candidate on id = candidate_id
             where m.bytes_before < :bytes
             order by m.txid, m.sequence
            """;

    private final Database database;
    private final Incarnations incarnations;
    private final Backlog backlog;
    private final ChangesConfig config;

    Feed(Database database, Incarnations incarnations, Backlog backlog, ChangesConfig config) {
        this.database = database;
        this.incarnations = incarnations;
        this.backlog = backlog;
        this.config = config;
    }

    Uni<FeedPage> read(Optional<FeedPosition> after, int limit) {
        return incarnations
                .resume(after)
                .chain(from -> database.read(
                        session -> items(session, from, limit).chain(items -> page(session, items, from))));
    }

    private Uni<List<FeedItem>> items(Mutiny.StatelessSession session, FeedPosition from, int limit) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("txid", from.txid())
                .setParameter("sequence", from.sequence())
                .setParameter("limit", limit)
                .setParameter("bytes", config.pageBytes())
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> item(row, from.incarnation())).toList());
    }

    static FeedItem item(Object[] row, long incarnation) {
        return new FeedItem(
                (UUID) row[0],
                (long) row[1],
                ChangeKind.valueOf((String) row[2]),
                instant(row[3]),
                new FeedPosition(incarnation, (long) row[4], (long) row[5]),
                (String) row[6],
                (String) row[7],
                (UUID) row[8],
                (String) row[9]);
    }

    private Uni<FeedPage> page(Mutiny.StatelessSession session, List<FeedItem> items, FeedPosition from) {
        FeedPosition next = items.isEmpty() ? from : items.get(items.size() - 1).position();
        return backlog.behind(session, next)
                .map(behind -> new FeedPage(next.incarnation(), items, next, behind.pending(), behind.oldestAt()));
    }

    static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
