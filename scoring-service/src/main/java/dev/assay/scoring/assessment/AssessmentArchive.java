package dev.assay.scoring.assessment;

import dev.assay.database.Database;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.CurrentAssessment.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assessments as objects, for whatever compares and explains them. They are read on the engine's threads, since a result can be long. */
@ApplicationScoped
public class AssessmentArchive {

    private static final String CURRENT = """
            select a from StoredAssessment a
            join Standing s on s.key.candidateId = a.key.candidateId and s.key.epochId = a.key.epochId
            and s.incarnation = a.key.incarnation and s.candidateVersion = a.key.candidateVersion
            where a.key.epochId = :epoch and a.key.candidateId in (:candidates)
            """;

    private final Database database;
    private final CurrentAssessments current;
    private final EnginePool engine;

    AssessmentArchive(Database database, CurrentAssessments current, EnginePool engine) {
        this.database = database;
        this.current = current;
        this.engine = engine;
    }

    /** The assessment in use; fails with 404 or 202 as reading it does. */
    public Uni<KeptAssessment> current(UUID candidate) {
        return current.find(candidate, 0).chain(found -> {
            Verdict verdict = found.verdict(0);
            if (verdict != Verdict.FOUND) {
                throw CurrentAssessments.refusal(verdict);
            }
            return read(found.assessment().orElseThrow());
        });
    }

    /** One by its name; fails with 404 where there is none. */
    public Uni<KeptAssessment> named(UUID candidate, AssessmentName name) {
        return stored(candidate, name).chain(this::read);
    }

    /** The same as it was given out; fails with 404 where there is none. */
    public Uni<PastAssessment> past(UUID candidate, AssessmentName name) {
        return stored(candidate, name).map(PastAssessment::from);
    }

    private Uni<StoredAssessment> stored(UUID candidate, AssessmentName name) {
        return database.read(session -> session.get(StoredAssessment.class, name.of(candidate)))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        CommonError.NOT_FOUND,
                        "This candidate has no assessment with this id here, or has been erased."));
    }

    /** Those that the rankings of an epoch show, in no order; whoever is not in them is left out. */
    public Uni<List<KeptAssessment>> shown(String epochId, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return database.read(session -> session.createSelectionQuery(CURRENT, StoredAssessment.class)
                        .setParameter("epoch", epochId)
                        .setParameter("candidates", candidates)
                        .getResultList())
                .chain(rows ->
                        engine.run(() -> rows.stream().map(ResultReader::read).toList()));
    }

    private Uni<KeptAssessment> read(StoredAssessment stored) {
        return engine.run(() -> ResultReader.read(stored));
    }
}
