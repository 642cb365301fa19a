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

    /**
     * The sets of tags that somebody has and a rule is about, one step along their index for each set that there is; of several rules the longest
     * counts.
     */
    private static final String KEPT = """
            with recursive rule as materialized (
                select * from jsonb_to_recordset(cast(cast(:rules as text) as jsonb)) as r(tag text, "keepDays" integer, hold boolean)),
            tag_set (number, tags) as (
                (select hash_array_extended(tags, 0), tags
                   from candidate where tags <> '{}' and exists (select from rule) order by 1 limit 1)
                union all
                select next.* from tag_set cross join lateral (
                       select hash_array_extended(other.tags, 0), other.tags from candidate other
                        where other.tags <> '{}' and hash_array_extended(other.tags, 0) > tag_set.number order by 1 limit 1) next),
            kept as materialized (
                select number, tags, days, held from tag_set cross join lateral (
                       select max("keepDays") as days, coalesce(bool_or(hold), false) as held
                         from rule where tag = any (tag_set.tags)) own
                 where days is not null or held),
            """;

    /** Has this set, and its time is over; two sets of the same number are told apart. */
    private static final String OVER = """
            hash_array_extended(candidate.tags, 0) = number and candidate.tags <> '{}' and candidate.tags = kept.tags
            and merged_into is null and updated_at < cast(:asOf as timestamptz) - days * interval '1 day'
            """;

    /** The oldest of each set, up to a last one, but for those into whom somebody on hold was merged. */
    private static final String DUE = KEPT + """
            due as materialized (
                select id, updated_at, days from kept cross join lateral (
                       select id, updated_at from candidate where\s""" + OVER + """
                          and (updated_at, id) <= (cast(:lastChange as timestamptz), cast(:last as uuid))
                          and not exists (
                              select 1 from candidate part join rule on hold and tag = any (part.tags) where part.merged_into = candidate.id)
                        order by updated_at, id limit :most) old
                 where not held order by updated_at, id limit :most)
            """;

    private static final String LIST = DUE + "select id, updated_at, days from due order by updated_at, id";

    /** By a hold of their own, and by one of somebody merged into them; "offset 0" so that each is looked up by an index. */
    private static final String HELD = KEPT + """
            holder as materialized (
                select distinct merged_into as id from kept cross join lateral (
                       select merged_into from candidate part
                        where hash_array_extended(part.tags, 0) = number and part.tags <> '{}' and part.tags = kept.tags
                          and merged_into is not null offset 0) part
                 where held)
            select count(*) from (
                select id from kept cross join lateral (select id from candidate where\s""" + OVER + """
                       limit :most) old where held
                union all
                select holder.id
                  from holder cross join lateral (select * from candidate where id = holder.id offset 0) candidate join kept on\s""" + OVER + """
                 where not held
                limit :most) found
            """;

    /** In the order of ids, as whoever merges does. */
    private static final String LOCK = DUE + """
            , person as materialized (
                select id from due union select part.id from candidate part join due on part.merged_into = due.id)
            select candidate.id from candidate join person using (id) order by candidate.id for update of candidate
            """;

    private static final int HELD_CAP = 10_000;

    /** Behind every id. */
    private static final UUID END = new UUID(-1, -1);

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
                .setParameter("lastChange", asOf)
                .setParameter("last", END)
                .setParameter("most", MOST + 1)
                .getResultList()
                .map(Row.each(Retention::due)));
    }

    Uni<Long> held(RetentionPolicy policy, Instant asOf) {
        return database.read(session -> query(session.createNativeQuery(HELD, Long.class), policy, asOf)
                .setParameter("most", HELD_CAP)
                .getSingleResult());
    }

    /** Those whom the rehearsal showed, as far as they are still due. */
    Uni<Outcome> erase(Rehearsal rehearsal) {
        return erasures.inTransaction(session -> Policies.locked(session).chain(policy -> {
            if (policy.version() != rehearsal.policy()) {
                throw new ProblemException(
                        CommonError.CONFLICT, "The policy has changed since the rehearsal; repeat the rehearsal.");
            }
            return shown(session.createNativeQuery(LOCK, UUID.class), policy, rehearsal)
                    .map(Set::copyOf)
                    .chain(locked -> shown(session.createNativeQuery(LIST, Tuple.class), policy, rehearsal)
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

    /** Whoever has changed since stands behind the last who was shown, and nobody who was not shown stands before. */
    private static <T> Uni<List<T>> shown(Mutiny.SelectionQuery<T> query, RetentionPolicy policy, Rehearsal rehearsal) {
        return query(query, policy, rehearsal.asOf())
                .setParameter("lastChange", rehearsal.lastChange())
                .setParameter("last", rehearsal.last())
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
