package dev.assay.scoring.history;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.AssessmentName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
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

    /**
     * Epochs are kept up to date side by side, so what was made last before an assessment may be of one that readers never saw. One that was gone back to counts as
     * in use since then only; so where none is left that was in use before, it is any other that readers saw.
     */
    private static final String BEFORE = """
            select made.incarnation, made.candidate_version, made.epoch_id
              from assessment made join epoch on epoch.id = made.epoch_id, epoch later
             where made.candidate_id = :candidate and later.id = :epoch
               and (made.incarnation, made.candidate_version) <= (:incarnation, :version)
               and case when epoch.id = later.id
                        then (made.incarnation, made.candidate_version) <> (:incarnation, :version)
                        else epoch.current_since is not null end
             order by epoch.id = later.id desc, epoch.current_since < coalesce(later.current_since, 'infinity') desc,
                      epoch.current_since desc, made.incarnation desc, made.candidate_version desc
             limit 1
            """;

    private final Database database;

    AssessmentHistory(Database database) {
        this.database = database;
    }

    /** What an assessment followed: the one before it in its epoch, or else the newest of no later version in the epoch in use before. */
    Uni<Optional<AssessmentName>> precedent(AssessmentKey later) {
        return database.read(session -> session.createNativeQuery(BEFORE, Tuple.class)
                        .setParameter("candidate", later.candidateId())
                        .setParameter("epoch", later.epochId())
                        .setParameter("incarnation", later.incarnation())
                        .setParameter("version", later.candidateVersion())
                        .getSingleResultOrNull())
                .map(Row.optional(row -> new AssessmentName(
                        row.number("incarnation"), row.number("candidate_version"), row.text("epoch_id"))));
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
