package dev.assay.profile.imports.lookalike;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.duplicates.Duplicate;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Looks, once all lines are written, whether those whom a job created look like somebody who was there before, some in each transaction. Not
 * while lines are written: the index of texts takes new rows fastest where nobody asks it in between.
 */
@ApplicationScoped
public class Lookalikes {

    private static final int AT_ONCE = 100;

    private static final String NEXT = """
            select candidate_id from import_item
             where import_id = :job and candidate_id > coalesce((select compared from import_job where id = :job), cast(:none as uuid))
             order by candidate_id limit :most
            """;

    /** Recent rows are kept in a list beside the index of texts, and every search would have to scan it. */
    private static final String SETTLE = "select gin_clean_pending_list('candidate_likeness_bands')";

    /**
     * Each way by an index, and no more than a few of each: of more, the candidate's own list of duplicates tells. Ids are in the order of creation.
     * Where texts are looked for, the limit stands apart: with it, going through everybody until five are found seems quick, and mostly there are none.
     */
    private static final String COMPARE = """
            with me as materialized (
                select line, likeness.*
                  from import_item join candidate_likeness likeness using (candidate_id)
                 where import_id = :job and outcome = 'CREATED' and candidate_id = any (cast(string_to_array(:ids, ',') as uuid[]))),
            alike as materialized (
                select me.line, me.candidate_id, other.candidate_id as other_id
                  from me cross join lateral (
                       with near as materialized (select candidate_id from candidate_likeness where bands && me.bands)
                       select candidate_id from near where candidate_id < me.candidate_id limit 5) other),
            found as (
                select me.line, me.candidate_id, other.candidate_id as other_id, 'EMAIL' as kind, cast(null as double precision) as similarity
                  from me cross join lateral (
                       select candidate_id from candidate_likeness where email = me.email and candidate_id < me.candidate_id
                        order by candidate_id limit 5) other
                union all
                select me.line, me.candidate_id, other.candidate_id, 'PHONE', null
                  from me cross join lateral (
                       select candidate_id from candidate_likeness where phone = me.phone and candidate_id < me.candidate_id
                        order by candidate_id limit 5) other
                union all
                select line, candidate_id, other_id, 'TEXT', shared
                  from (select alike.*, cast(common as double precision) / (length(mine.words) + length(theirs.words) - common) as shared
                          from alike
                          join candidate_search mine on mine.candidate_id = alike.candidate_id
                          join candidate_search theirs on theirs.candidate_id = other_id
                         cross join lateral (
                              select count(*) as common
                                from (select unnest(tsvector_to_array(mine.words)) intersect select unnest(tsvector_to_array(theirs.words))) both_have
                              ) counted) measured
                 where shared >= 0.9),
            kept as (
                insert into import_duplicate (import_id, line, candidate_id, other_id, kinds, similarity)
                select :job, line, candidate_id, other_id, array_agg(kind order by kind), max(similarity)
                  from found group by line, candidate_id, other_id
                on conflict do nothing
             returning candidate_id)
            update import_job
               set duplicates = duplicates + (select count(distinct candidate_id) from kept), compared = cast(:last as uuid)
             where id = :job
            """;

    /** Candidates who are merged by now need no attention any more. */
    private static final String PAGE = """
            select line, candidate_id, other_id, cast(array_to_json(kinds) as text) as kinds, similarity
              from import_duplicate
              join candidate mine on mine.id = candidate_id and mine.merged_into is null
              join candidate theirs on theirs.id = other_id and theirs.merged_into is null
             where import_id = :job and (line, other_id) > (:line, :other)
             order by line, other_id limit :limit
            """;

    static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final Leases leases;

    Lookalikes(Database database, Leases leases) {
        this.database = database;
        this.leases = leases;
    }

    /** Looks at some and answers whether there are more. */
    public Uni<Boolean> some(Lease lease) {
        return database.write(session -> leases.renew(session, lease)
                .chain(() -> session.createNativeQuery(NEXT, UUID.class)
                        .setParameter("job", lease.job())
                        .setParameter("none", NOBODY.toString())
                        .setParameter("most", AT_ONCE)
                        .getResultList())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(false)
                        : compare(session, lease.job(), ids).replaceWith(true)));
    }

    private static Uni<Integer> compare(StatelessSession session, UUID job, List<UUID> ids) {
        return session.createNativeQuery(SETTLE, Long.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(COMPARE)
                        .setParameter("job", job)
                        .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .setParameter("last", ids.get(ids.size() - 1).toString())
                        .executeUpdate());
    }

    /** Up to one more than the limit, which stands for those that follow. */
    Uni<List<Lookalike>> after(UUID job, Lookalike.Place place, int limit) {
        return database.read(session -> Jobs.find(session, job)
                .chain(() -> session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("job", job)
                        .setParameter("line", place.line())
                        .setParameter("other", place.other())
                        .setParameter("limit", limit + 1)
                        .getResultList())
                .map(Row.each(Lookalikes::lookalike)));
    }

    private static Lookalike lookalike(Row row) {
        List<Duplicate.Reason> reasons = Tags.read(row.text("kinds")).stream()
                .map(kind -> Duplicate.reason(Duplicate.Kind.valueOf(kind), row.value("similarity", Double.class)))
                .toList();
        return new Lookalike(row.number("line"), row.uuid("candidate_id"), row.uuid("other_id"), reasons);
    }
}
