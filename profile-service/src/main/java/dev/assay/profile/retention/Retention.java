package dev.assay.profile.retention;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.Erasures;
import dev.assay.profile.retention.RetentionRun.Due;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds and erases candidates whose retention period is over. */
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

    private static final int HELD_CAP = 10_000;

    /** @param concerned also those who were merged into the erased */
    record Outcome(List<Due> erased, Set<UUID> concerned) {}

    private final Database database;
    private final Erasures erasures;

    Retention(Database database, Erasures erasures) {
        this.database = database;
        this.erasures = erasures;
    }

    /** One more than can be erased at once, if there are more. */
    Uni<List<Due>> due(RetentionPolicy policy, Instant asOf) {
        return database.read(session -> query(session.createNativeQuery(LIST, Tuple.class), policy, asOf)
                .setParameter("held", false)
                .setParameter("most", MOST + 1)
                .getResultList()
                .map(Row.each(Retention::due)));
    }

    Uni<Long> held(RetentionPolicy policy, Instant asOf) {
        return database.read(session -> query(session.createNativeQuery(COUNT, Long.class), policy, asOf)
                .setParameter("held", true)
                .setParameter("most", HELD_CAP)
                .getSingleResult());
    }

    /** @param version the policy that the rehearsal went by */
    Uni<Outcome> erase(long version, Instant asOf) {
        return erasures.inTransaction(session -> Policies.locked(session).chain(policy -> {
            if (policy.version() != version) {
                throw new ProblemException(
                        CommonError.CONFLICT, "The policy has changed since the rehearsal; repeat the rehearsal.");
            }
            return upToMost(session.createNativeQuery(LOCK, UUID.class), policy, asOf)
                    .map(Set::copyOf)
                    .chain(locked -> upToMost(session.createNativeQuery(LIST, Tuple.class), policy, asOf)
                            .map(rows -> stillDue(rows, locked)))
                    .chain(due -> erased(session, due));
        }));
    }

    /** A candidate that changed before it was locked has another version, and is not due. */
    private static List<Due> stillDue(List<Tuple> rows, Set<UUID> locked) {
        return Row.stream(rows)
                .map(Retention::due)
                .filter(due -> locked.contains(due.id()))
                .toList();
    }

    private Uni<Outcome> erased(Mutiny.StatelessSession session, List<Due> due) {
        return erasures.erase(session, due.stream().map(Due::id).toList())
                .map(gone -> new Outcome(
                        due.stream()
                                .filter(each -> gone.named().contains(each.id()))
                                .toList(),
                        gone.concerned()));
    }

    private static <T> Uni<List<T>> upToMost(Mutiny.SelectionQuery<T> query, RetentionPolicy policy, Instant asOf) {
        return query(query, policy, asOf)
                .setParameter("held", false)
                .setParameter("most", MOST)
                .getResultList();
    }

    private static <T> Mutiny.SelectionQuery<T> query(
            Mutiny.SelectionQuery<T> query, RetentionPolicy policy, Instant asOf) {
        return query.setParameter("rules", policy.rules()).setParameter("asOf", asOf);
    }

    private static Due due(Row row) {
        return new Due(row.uuid("id"), row.instant("updated_at"), row.integer("days"));
    }
}
