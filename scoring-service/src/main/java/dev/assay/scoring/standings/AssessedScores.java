package dev.assay.scoring.standings;

import dev.assay.database.Database;
import dev.assay.scoring.weighting.Triple;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** By candidate; whoever is not assessed in the epoch is left out. */
    Uni<Map<UUID, Triple>> of(String epochId, Collection<UUID> candidates) {
        String joined = candidates.stream().map(UUID::toString).collect(Collectors.joining(","));
        return database.read(session -> session.createNativeQuery(SCORES, Object[].class)
                .setParameter("candidates", joined)
                .setParameter("epoch", epochId)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], AssessedScores::scores))));
    }

    private static Triple scores(Object[] row) {
        return new Triple((int) row[1], (int) row[2], (int) row[3]);
    }
}
