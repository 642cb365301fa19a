package dev.assay.scoring.standings;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.weighting.Triple;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the scores of named candidates. */
@ApplicationScoped
class AssessedScores {

    // One array, so that the statement is the same for any number of candidates.
    private static final String SCORES = """
            select candidate_id, systems_score, infrastructure_score, enterprise_data_score from standing
             where candidate_id = any (cast(string_to_array(:candidates, ',') as uuid[])) and epoch_id = :epoch
            """;

    private final Database database;

    AssessedScores(Database database) {
        this.database = database;
    }

    /** By candidate; candidates who are not assessed in the epoch are left out. */
    Uni<Map<UUID, Triple>> of(String epochId, Collection<UUID> candidates) {
        String joined = candidates.stream().map(UUID::toString).collect(Collectors.joining(","));
        return database.read(session -> session.createNativeQuery(SCORES, Tuple.class)
                .setParameter("candidates", joined)
                .setParameter("epoch", epochId)
                .getResultList()
                .map(rows -> Row.stream(rows)
                        .collect(Collectors.toMap(row -> row.uuid("candidate_id"), AssessedScores::scores))));
    }

    private static Triple scores(Row row) {
        return new Triple(
                row.integer("systems_score"),
                row.integer("infrastructure_score"),
                row.integer("enterprise_data_score"));
    }
}
