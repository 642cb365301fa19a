package dev.assay.profile.sync;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.profile.changes.Incarnations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what changed, in the order and below the horizon of the change feed. */
@ApplicationScoped
class Changes {

    /** As many bytes of profiles as a page of the list may have. */
    private static final long PAGE_BYTES = 8_000_000;

    private static final String PAGE = """
            with page as (
                select * from settled_change
                 where (txid, sequence) > (:txid, :sequence)
                 order by txid, sequence
                 limit :limit),
            measured as (
                select page.*, sum(coalesce(profile_bytes, 0)) over (order by txid, sequence) - coalesce(profile_bytes, 0) as bytes_before
                  from page left join candidate on id = candidate_id and kind = 'UPSERTED')
            select m.candidate_id, m.kind, m.version, m.changed_at, m.txid, m.sequence,
                   source, external_id, cast(array_to_json(tags) as text) as tags, created_at, updated_at,
                   case kind when 'UPSERTED' then profile end as profile, warnings, merged_into, cast(array_to_json(merged) as text) as merged
              from measured m left join candidate on id = candidate_id
             where m.bytes_before < :bytes
             order by m.txid, m.sequence
            """;

    /** Ordered by an index. {@code exists} would scan the table from the middle on. */
    private static final String MORE = """
            select count(*) = 1 from (
                select 1 from settled_change where (txid, sequence) > (:txid, :sequence) order by txid, sequence limit 1) next
            """;

    /**
     * Places are drawn in nearly the order of the times: within the minute after the first change in question is the earliest place of all that
     * can be seen. Whoever is still open may have an earlier one, but none below the horizon. Where nothing changed, everything settled has
     * been seen.
     */
    private static final String START = """
            select coalesce(first.txid, head.txid, 0) as txid, case when first.txid is null then coalesce(head.sequence, 0) else 0 end as sequence
              from (select case when count(*) > 0 then least(min(txid), cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)) end as txid
                      from candidate_change
                     where changed_at > :after
                       and changed_at <= (select min(changed_at) from candidate_change where changed_at > :after) + interval '1 minute') first
              left join (select txid, sequence from settled_change order by txid desc, sequence desc limit 1) head on true
            """;

    private final Database database;
    private final Incarnations incarnations;

    Changes(Database database, Incarnations incarnations) {
        this.database = database;
        this.incarnations = incarnations;
    }

    /** A stretch of changes, and the position after it. */
    record Stretch(List<SyncItem> items, FeedPosition next, boolean more) {}

    /** @throws SyncReset when the position cannot be gone on from */
    Uni<Stretch> after(FeedPosition position, int limit) {
        return incarnations.resume(Optional.of(position)).chain(resumed -> {
            if (!resumed.equals(position)) {
                throw new SyncReset();
            }
            return stretch(position, limit);
        });
    }

    Uni<Stretch> fromTheBeginning(int limit) {
        return incarnations.resume(Optional.empty()).chain(zero -> stretch(zero, limit));
    }

    Uni<Stretch> since(Instant instant, int limit) {
        return incarnations
                .resume(Optional.empty())
                .chain(zero -> database.read(session -> session.createNativeQuery(START, Tuple.class)
                        .setParameter("after", instant)
                        .getSingleResult()
                        .map(Row.one(row -> position(row, zero.incarnation())))))
                .chain(start -> stretch(start, limit));
    }

    private Uni<Stretch> stretch(FeedPosition from, int limit) {
        return database.read(session -> at(session.createNativeQuery(PAGE, Tuple.class), from)
                .setParameter("limit", limit)
                .setParameter("bytes", PAGE_BYTES)
                .getResultList()
                .chain(rows -> stretch(session, rows, from)));
    }

    private static Uni<Stretch> stretch(Mutiny.StatelessSession session, List<Tuple> rows, FeedPosition from) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Stretch(List.of(), from, false));
        }
        FeedPosition next =
                Row.last(rows).map(row -> position(row, from.incarnation())).orElse(from);
        List<SyncItem> items = Row.stream(rows).map(Changes::item).toList();
        return at(session.createNativeQuery(MORE, Boolean.class), next)
                .getSingleResult()
                .map(more -> new Stretch(items, next, more));
    }

    private static FeedPosition position(Row row, long incarnation) {
        return new FeedPosition(incarnation, row.number("txid"), row.number("sequence"));
    }

    private static <T> Mutiny.SelectionQuery<T> at(Mutiny.SelectionQuery<T> query, FeedPosition position) {
        return query.setParameter("txid", position.txid()).setParameter("sequence", position.sequence());
    }

    private static SyncItem item(Row row) {
        ChangeKind kind = ChangeKind.valueOf(row.text("kind"));
        CandidateResponse candidate = switch (kind) {
            case UPSERTED -> CandidateResponse.from(row, parts(row.text("merged")));
            case ERASED, MERGED -> null;
        };
        return new SyncItem(
                row.uuid("candidate_id"),
                kind,
                row.number("version"),
                row.instant("changed_at"),
                row.uuid("merged_into"),
                candidate);
    }

    private static List<UUID> parts(String json) {
        List<UUID> parts = Tags.read(json).stream().map(UUID::fromString).toList();
        return parts.isEmpty() ? null : parts;
    }
}
