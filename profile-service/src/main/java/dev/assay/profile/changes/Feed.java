package dev.assay.profile.changes;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
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
                   case kind when 'UPSERTED' then profile end as profile,
                   case kind when 'UPSERTED' then cast(array_to_json(tags) as text) end as tags, merged_into, trace_parent
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
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("txid", from.txid())
                .setParameter("sequence", from.sequence())
                .setParameter("limit", limit)
                .setParameter("bytes", config.pageBytes())
                .getResultList()
                .map(Row.each(row -> item(row, from.incarnation())));
    }

    static FeedItem item(Row row, long incarnation) {
        return new FeedItem(
                row.uuid("candidate_id"),
                row.number("version"),
                ChangeKind.valueOf(row.text("kind")),
                row.instant("changed_at"),
                new FeedPosition(incarnation, row.number("txid"), row.number("sequence")),
                row.text("profile"),
                row.text("tags"),
                row.uuid("merged_into"),
                row.text("trace_parent"));
    }

    private Uni<FeedPage> page(Mutiny.StatelessSession session, List<FeedItem> items, FeedPosition from) {
        FeedPosition next = items.isEmpty() ? from : items.get(items.size() - 1).position();
        return backlog.behind(session, next)
                .map(behind -> new FeedPage(next.incarnation(), items, next, behind.pending(), behind.oldestAt()));
    }
}
