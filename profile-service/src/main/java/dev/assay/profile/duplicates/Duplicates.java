package dev.assay.profile.duplicates;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateNotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds candidates who resemble a given one. Each kind of likeness has its own index. */
@ApplicationScoped
class Duplicates {

    /** As many as somebody would look through; more means an address that many people share. */
    static final int MOST = 50;

    /**
     * Of the texts that agree in a band, only the first are compared word by word. A merged candidate is like nobody: what finds it was taken away.
     */
    private static final String FIND = """
            with me as (select id, email, phone, bands from candidate left join candidate_likeness on candidate_id = id where id = :candidate),
            alike as materialized (
                select other.candidate_id
                  from candidate_likeness other
                 where other.bands && (select bands from me) and other.candidate_id <> :candidate
                 limit 200),
            found as (
                (select other.candidate_id, 'EMAIL' as kind, cast(null as double precision) as similarity
                   from candidate_likeness other where other.email = (select email from me) and other.candidate_id <> :candidate
                  order by other.candidate_id limit :most)
                union all
                (select other.candidate_id, 'PHONE', null
                   from candidate_likeness other where other.phone = (select phone from me) and other.candidate_id <> :candidate
                  order by other.candidate_id limit :most)
                union all
                (select candidate_id, 'TEXT', shared
                   from (select alike.candidate_id, cast(common as double precision) / (length(mine.words) + length(theirs.words) - common) as shared
                           from alike
                           join candidate_search theirs on theirs.candidate_id = alike.candidate_id
                           join candidate_search mine on mine.candidate_id = :candidate
                          cross join lateral (
                               select count(*) as common
                                 from (select unnest(tsvector_to_array(mine.words)) intersect select unnest(tsvector_to_array(theirs.words))) both_have
                               ) counted) measured
                  where shared >= 0.9 order by shared desc, candidate_id limit :most))
            select found.candidate_id, kind, similarity from me left join found on true order by found.candidate_id, kind
            """;

    private final Database database;

    Duplicates(Database database) {
        this.database = database;
    }

    /** Those with most in common first. */
    Uni<List<Duplicate>> of(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(FIND, Tuple.class)
                        .setParameter("candidate", candidate.value())
                        .setParameter("most", MOST)
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new CandidateNotFound();
                    }
                    return gathered(rows);
                });
    }

    private static List<Duplicate> gathered(List<Tuple> rows) {
        Map<UUID, List<Duplicate.Reason>> reasons = new LinkedHashMap<>();
        Row.stream(rows)
                .filter(row -> !row.isNull("candidate_id"))
                .forEach(row -> reasons.computeIfAbsent(row.uuid("candidate_id"), id -> new ArrayList<>())
                        .add(Duplicate.reason(
                                Duplicate.Kind.valueOf(row.text("kind")), row.value("similarity", Double.class))));
        return reasons.entrySet().stream()
                .map(each -> new Duplicate(each.getKey(), each.getValue()))
                .sorted((one, other) ->
                        Integer.compare(other.reasons().size(), one.reasons().size()))
                .limit(MOST)
                .toList();
    }
}
