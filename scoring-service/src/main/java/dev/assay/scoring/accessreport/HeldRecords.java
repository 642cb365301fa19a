package dev.assay.scoring.accessreport;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what is kept about a candidate besides assessments and decisions. */
@ApplicationScoped
class HeldRecords {

    private static final String RANKED_AS = """
            select cast(coalesce(json_agg(json_strip_nulls(json_build_object(
                       'epoch', epoch_id, 'candidateVersion', candidate_version, 'overall', overall,
                       'systems', systems_score, 'infrastructure', infrastructure_score, 'enterprise-data', enterprise_data_score,
                       'tags', tags, 'competencyLevels', competency_levels,
                       'fits', (select json_object_agg(job_profile, fit order by job_profile) from standing_fit fits
                                 where fits.candidate_id = standing.candidate_id and fits.epoch_id = standing.epoch_id)))
                       order by epoch_id desc), '[]') as text)
              from standing where candidate_id = :candidate
            """;

    private static final String NOT_ASSESSED = "select epoch_id, candidate_version, parked_at from parked_change"
            + " where candidate_id = :candidate order by epoch_id desc";

    private static final String INPUTS = "select input_hash, stored_at from canonical_input"
            + " where candidate_id = :candidate order by stored_at desc, input_hash";

    private final Database database;

    HeldRecords(Database database) {
        this.database = database;
    }

    /** A JSON array. */
    Uni<String> rankedAs(UUID candidate) {
        return database.read(session -> session.createNativeQuery(RANKED_AS, String.class)
                .setParameter("candidate", candidate)
                .getSingleResult());
    }

    Uni<List<HeldResponse.NotAssessed>> notAssessed(UUID candidate) {
        return rows(
                NOT_ASSESSED,
                candidate,
                row -> new HeldResponse.NotAssessed(
                        row.text("epoch_id"), row.number("candidate_version"), row.instant("parked_at")));
    }

    Uni<List<HeldResponse.Input>> inputs(UUID candidate) {
        return rows(INPUTS, candidate, row -> new HeldResponse.Input(row.text("input_hash"), row.instant("stored_at")));
    }

    private <T> Uni<List<T>> rows(String sql, UUID candidate, Function<Row, T> reading) {
        return database.read(session -> session.createNativeQuery(sql, Tuple.class)
                .setParameter("candidate", candidate)
                .getResultList()
                .map(Row.each(reading)));
    }
}
