package dev.assay.profile.retention;

import dev.assay.database.Database;
import dev.assay.profile.changes.Change;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.profile.retention.RetentionRun.Due;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds and erases those whose time is over. */
@ApplicationScoped
class Retention {

    static final int MOST = 500;

    /** Of several rules the longest counts; read along the index of last changes, from the oldest on. */
    private static final String DUE = """
            with rule as materialized (
                select * from jsonb_to_recordset(cast(cast(:rules as text) as jsonb)) as r(tag text, "keepDays" integer, hold boolean)),
            due as materialized (
                select id, updated_at, days
                  from candidate cross join lateral (
                       select max("keepDays") as days, coalesce(bool_or(hold), false) as held
                         from candidate_tag join rule using (tag) where candidate_id = id) kept
                 where updated_at < cast(:asOf as timestamptz) - (select min("keepDays") from rule) * interval '1 day'
                   and updated_at < cast(:asOf as timestamptz) - days * interval '1 day'
                   and (held or exists (
                       select 1 from candidate part join rule on hold and tag = any (part.tags) where part.merged_into = candidate.id)) = :held
                 order by updated_at, id
                 limit :most)
            """;

    private static final String LIST = DUE + "select id, updated_at, days from due order by updated_at, id";

    private static final String COUNT = DUE + "select count(*) from due";

    /** In the order of ids, as whoever merges does. */
    private static final String LOCK = DUE + """
            , person as materialized (
                select id from due union select part.id from candidate part join due on part.merged_into = due.id)
            select candidate.id from candidate join person using (id) order by candidate.id for update of candidate
            """;

    /** A candidate that has changed since has another version, and is not due. */
    private static final String ERASE = DUE + """
            , gone as (
                delete from candidate using due
                 where candidate.id = due.id and candidate.updated_at = due.updated_at
             returning candidate.id, candidate.version, candidate.updated_at, days)
            select id, updated_at, days, version from gone order by updated_at, id
            """;

    /** Who was merged into one of them is the same person. */
    private static final String ERASE_PARTS = """
            delete from candidate where merged_into = any (cast(string_to_array(:ids, ',') as uuid[]))
            returning id, version
            """;

    private static final int HELD_CAP = 10_000;

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock;

    Retention(Database database, ChangeLog changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** One more than can be erased at once, where there are more. */
    Uni<List<Due>> due(RetentionPolicy policy, Instant asOf) {
        return database.read(session -> query(session.createNativeQuery(LIST, Object[].class), policy, asOf)
                .setParameter("held", false)
                .setParameter("most", MOST + 1)
                .getResultList()
                .map(rows -> rows.stream().map(Retention::due).toList()));
    }

    Uni<Long> held(RetentionPolicy policy, Instant asOf) {
        return database.read(session -> query(session.createNativeQuery(COUNT, Long.class), policy, asOf)
                .setParameter("held", true)
                .setParameter("most", HELD_CAP)
                .getSingleResult());
    }

    /** @param version the policy that the rehearsal went by */
    Uni<List<Due>> erase(long version, Instant asOf) {
        return database.write(session -> Policies.locked(session).chain(policy -> {
                    if (policy.version() != version) {
                        throw new ProblemException(
                                CommonError.CONFLICT,
                                "The policy has changed since the rehearsal; repeat the rehearsal.");
                    }
                    return upToMost(session.createNativeQuery(LOCK, UUID.class), policy, asOf)
                            .chain(locked -> upToMost(session.createNativeQuery(ERASE, Object[].class), policy, asOf))
                            .chain(rows -> told(session, rows)
                                    .chain(() -> eraseParts(session, rows))
                                    .replaceWith(
                                            rows.stream().map(Retention::due).toList()));
                }))
                .invoke(changes::committed);
    }

    private static <T> Uni<List<T>> upToMost(Mutiny.SelectionQuery<T> query, RetentionPolicy policy, Instant asOf) {
        return query(query, policy, asOf)
                .setParameter("held", false)
                .setParameter("most", MOST)
                .getResultList();
    }

    private Uni<Void> eraseParts(Mutiny.StatelessSession session, List<Object[]> erased) {
        String ids = erased.stream().map(row -> row[0].toString()).collect(Collectors.joining(","));
        return session.createNativeQuery(ERASE_PARTS, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .chain(parts -> told(session, parts));
    }

    /** @param erased id first, version last */
    private Uni<Void> told(Mutiny.StatelessSession session, List<Object[]> erased) {
        Instant now = clock.instant();
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Object[] row : erased) {
            Change change = new Change((UUID) row[0], (long) row[row.length - 1] + 1, ChangeKind.ERASED, now);
            told = told.chain(() -> changes.add(session, change));
        }
        return told;
    }

    private static <T> Mutiny.SelectionQuery<T> query(
            Mutiny.SelectionQuery<T> query, RetentionPolicy policy, Instant asOf) {
        return query.setParameter("rules", policy.rules()).setParameter("asOf", asOf);
    }

    private static Due due(Object[] row) {
        return new Due((UUID) row[0], ((OffsetDateTime) row[1]).toInstant(), (int) row[2]);
    }
}
