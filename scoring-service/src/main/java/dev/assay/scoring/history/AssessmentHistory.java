package dev.assay.scoring.history;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads histories, the assessment made last first. */
@ApplicationScoped
class AssessmentHistory {

    private static final String PAGE = """
            select assessedAt, key.epochId, key.candidateVersion, key.incarnation, rubricVersion, engineVersion, asOf,
            inputHash, resultHash, overall, systemsScore, infrastructureScore, enterpriseDataScore
            from StoredAssessment where key.candidateId = :candidate
            and (assessedAt, key.epochId, key.incarnation, key.candidateVersion) < (:at, :epoch, :incarnation, :version)
            order by assessedAt desc, key.epochId desc, key.incarnation desc, key.candidateVersion desc
            """;

    private final Database database;

    AssessmentHistory(Database database) {
        this.database = database;
    }

    /** Up to so many assessments that come before this place. */
    Uni<List<AssessmentSummary>> before(UUID candidate, HistoryPlace place, int limit) {
        return database.read(session -> session.createSelectionQuery(PAGE, Object[].class)
                        .setParameter("candidate", candidate)
                        .setParameter("at", place.assessedAt())
                        .setParameter("epoch", place.name().epochId())
                        .setParameter("incarnation", place.name().incarnation())
                        .setParameter("version", place.name().version())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(AssessmentSummary::of).toList());
    }
}
