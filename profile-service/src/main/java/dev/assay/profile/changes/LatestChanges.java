package dev.assay.profile.changes;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The latest changes of given candidates, for readers who were only told that something changed. */
@ApplicationScoped
public class LatestChanges {

    /** All from one snapshot: a row for each requested candidate, even an unknown one, until the profiles are too large. */
    private static final String LATEST = """
            with asked as (
                select id, place from unnest(cast(string_to_array(:candidates, ',') as uuid[])) with ordinality as asked (id, place)),
            measured as (
                select place, c.*, sum(coalesce(profile_bytes, 0)) over (order by place) - coalesce(profile_bytes, 0) as bytes_before
                  from asked left join candidate_change c on c.candidate_id = asked.id
                  left join candidate on candidate.id = asked.id and kind = 'UPSERTED')
            select m.candidate_id, m.version, m.kind, m.changed_at, m.txid, m.sequence,
                   case kind when 'UPSERTED' then profile end as profile,
                   case kind when 'UPSERTED' then cast(array_to_json(tags) as text) end as tags, merged_into, trace_parent
              from measured m left join candidate on id = candidate_id
             where m.bytes_before < :bytes
             order by m.place
            """;

    private final Database database;
    private final Incarnations incarnations;
    private final ChangesConfig config;

    LatestChanges(Database database, Incarnations incarnations, ChangesConfig config) {
        this.database = database;
        this.incarnations = incarnations;
        this.config = config;
    }

    /** The latest change of each candidate, in the given order; fewer if their profiles would exceed a page. */
    public Uni<Latest> of(List<UUID> candidates) {
        return incarnations
                .resume(Optional.empty())
                .chain(zero -> database.read(session -> session.createNativeQuery(LATEST, Tuple.class)
                                .setParameter(
                                        "candidates",
                                        candidates.stream().map(UUID::toString).collect(Collectors.joining(",")))
                                .setParameter("bytes", config.pageBytes())
                                .getResultList())
                        .map(rows -> latest(rows, zero.incarnation())));
    }

    private static Latest latest(List<Tuple> rows, long incarnation) {
        List<FeedItem> items = Row.stream(rows)
                .filter(row -> !row.isNull("candidate_id"))
                .map(row -> Feed.item(row, incarnation))
                .toList();
        return new Latest(incarnation, items, rows.size());
    }

    /**
     * An answer.
     *
     * @param items the latest changes, as in a page of the feed; none for an unknown candidate
     * @param answered how many of the candidates, from the first, this covers
     */
    public record Latest(long incarnation, List<FeedItem> items, int answered) {}
}
