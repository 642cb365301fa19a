package dev.assay.profile.sync;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Tags;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.profile.changes.Incarnations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what changed, in the order and below the horizon of the change feed. */
@ApplicationScoped
class Changes {

    /** As much of profiles as a page of the list has. */
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
                   source, external_id, cast(array_to_json(tags) as text), created_at, updated_at,
                   case kind when 'UPSERTED' then profile end, warnings, merged_into, cast(array_to_json(merged) as text)
              from measured m left join candidate on id = candidate_id
             where m.bytes_before < :bytes
             order by m.txid, m.sequence
            """;

    /** In the order of an index and not as {@code exists}, which passes over the whole table from the middle on. */
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
            select coalesce(first.txid, head.txid, 0), case when first.txid is null then coalesce(head.sequence, 0) else 0 end
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
                .chain(zero -> database.read(session -> session.createNativeQuery(START, Object[].class)
                        .setParameter("after", instant)
                        .getSingleResult()
                        .map(row -> new FeedPosition(zero.incarnation(), (long) row[0], (long) row[1]))))
                .chain(start -> stretch(start, limit));
    }

    private Uni<Stretch> stretch(FeedPosition from, int limit) {
        return database.read(session -> at(session.createNativeQuery(PAGE, Object[].class), from)
                .setParameter("limit", limit)
                .setParameter("bytes", PAGE_BYTES)
                .getResultList()
                .chain(rows -> stretch(session, rows, from)));
    }

    private static Uni<Stretch> stretch(Mutiny.StatelessSession session, List<Object[]> rows, FeedPosition from) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Stretch(List.of(), from, false));
        }
        Object[] last = rows.get(rows.size() - 1);
        FeedPosition next = new FeedPosition(from.incarnation(), (long) last[4], (long) last[5]);
        List<SyncItem> items = rows.stream().map(Changes::item).toList();
        return at(session.createNativeQuery(MORE, Boolean.class), next)
                .getSingleResult()
                .map(more -> new Stretch(items, next, more));
    }

    private static <T> Mutiny.SelectionQuery<T> at(Mutiny.SelectionQuery<T> query, FeedPosition position) {
        return query.setParameter("txid", position.txid()).setParameter("sequence", position.sequence());
    }

    private static SyncItem item(Object[] row) {
        ChangeKind kind = ChangeKind.valueOf((String) row[1]);
        CandidateResponse candidate = switch (kind) {
            case UPSERTED -> candidate(row);
            case ERASED, MERGED -> null;
        };
        return new SyncItem((UUID) row[0], kind, (long) row[2], instant(row[3]), (UUID) row[13], candidate);
    }

    private static CandidateResponse candidate(Object[] row) {
        return new CandidateResponse(
                (UUID) row[0],
                (long) row[2],
                (String) row[6],
                (String) row[7],
                Tags.read((String) row[8]),
                instant(row[9]),
                instant(row[10]),
                (String) row[11],
                (String) row[12],
                null,
                parts((String) row[14]));
    }

    private static List<UUID> parts(String json) {
        List<UUID> parts = Tags.read(json).stream().map(UUID::fromString).toList();
        return parts.isEmpty() ? null : parts;
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
