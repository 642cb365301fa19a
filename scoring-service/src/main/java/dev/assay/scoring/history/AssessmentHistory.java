package dev.assay.scoring.history;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Reads histories, the most recently made assessment first. */
@ApplicationScoped
class AssessmentHistory {

    private static final String PAGE = """
            select assessedAt as assessedAt, key.epochId as epoch, key.candidateVersion as version, key.incarnation as incarnation,
            rubricVersion as rubricVersion, engineVersion as engineVersion, asOf as asOf, inputHash as inputHash,
            resultHash as resultHash, overall as overall, systemsScore as systems, infrastructureScore as infrastructure,
            enterpriseDataScore as enterpriseData
            from StoredAssessment where key.candidateId = :candidate
            and (assessedAt, key.epochId, key.incarnation, key.candidateVersion) < (:at, :epoch, :incarnation, :version)
            order by assessedAt desc, key.epochId desc, key.incarnation desc, key.candidateVersion desc
            """;

    private final Database database;

    AssessmentHistory(Database database) {
        this.database = database;
    }

    /** Up to this many assessments that were made before this place. */
    Uni<List<AssessmentSummary>> before(UUID candidate, HistoryPlace place, int limit) {
        return database.read(session -> session.createSelectionQuery(PAGE, Tuple.class)
                        .setParameter("candidate", candidate)
                        .setParameter("at", place.assessedAt())
                        .setParameter("epoch", place.name().epochId())
                        .setParameter("incarnation", place.name().incarnation())
                        .setParameter("version", place.name().version())
                        .setMaxResults(limit)
                        .getResultList())
                .map(Row.each(AssessmentSummary::of));
    }
}
