package dev.assay.scoring.assessment;

import dev.assay.database.Database;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.CurrentAssessment.Verdict;
import dev.assay.scoring.assessment.engine.EnginePool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assessments as objects, for code that compares and explains them. They are read on the engine's threads, since a result can be long. */
@ApplicationScoped
public class AssessmentArchive {

    private static final String CURRENT = """
            select a from StoredAssessment a
            join Standing s on s.key.candidateId = a.key.candidateId and s.key.epochId = a.key.epochId
            and s.incarnation = a.key.incarnation and s.candidateVersion = a.key.candidateVersion
            where a.key.epochId = :epoch and a.key.candidateId in (:candidates)
            """;

    // The length of a text is known without reading it. The result must have only the entity's columns.
    private static final String NEWEST = """
            select made.* from assessment made join (
                select epoch_id, incarnation, candidate_version, sum(octet_length(result)) over newest - octet_length(result) as bytes_before
                  from assessment where candidate_id = :candidate
                window newest as (order by assessed_at desc, epoch_id desc, incarnation desc, candidate_version desc)) measured
                using (epoch_id, incarnation, candidate_version)
             where made.candidate_id = :candidate and bytes_before < :bytes
             order by made.assessed_at desc, epoch_id desc, incarnation desc, candidate_version desc
            """;

    private final Database database;
    private final CurrentAssessments current;
    private final EnginePool engine;

    AssessmentArchive(Database database, CurrentAssessments current, EnginePool engine) {
        this.database = database;
        this.current = current;
        this.engine = engine;
    }

    /** The answer to whoever names somebody erased or unknown; it does not tell which. */
    public static ProblemException unknownCandidate() {
        return new ProblemException(
                CommonError.NOT_FOUND, "No candidate with this id is known here, or it has been erased.");
    }

    /** The assessment in use; fails like a request for it, for example with 404 or 202. */
    public Uni<KeptAssessment> current(UUID candidate) {
        return current.find(candidate, 0).chain(found -> {
            Verdict verdict = found.verdict(0);
            if (verdict != Verdict.FOUND) {
                throw CurrentAssessments.refusal(verdict);
            }
            return read(found.assessment().orElseThrow());
        });
    }

    /** Fails with 404 if the candidate is erased or unknown. Who is not assessed yet, or could not be, is known. */
    public Uni<Void> requireKnown(UUID candidate) {
        return current.find(candidate, 0)
                .map(found -> found.verdict(0))
                .invoke(verdict -> {
                    if (verdict == Verdict.GONE || verdict == Verdict.UNKNOWN) {
                        throw unknownCandidate();
                    }
                })
                .replaceWithVoid();
    }

    /** An assessment by its name; fails with 404 if there is none. */
    public Uni<KeptAssessment> named(UUID candidate, AssessmentName name) {
        return stored(candidate, name).chain(this::read);
    }

    /** A candidate's assessments as they were given out, the most recently made first, until their results together have this many bytes. */
    public Uni<List<PastAssessment>> newest(UUID candidate, long bytes) {
        return database.read(session -> session.createNativeQuery(NEWEST, StoredAssessment.class)
                .setParameter("candidate", candidate)
                .setParameter("bytes", bytes)
                .getResultList()
                .map(rows -> rows.stream().map(PastAssessment::from).toList()));
    }

    /** How many assessments a candidate has. */
    public Uni<Long> count(UUID candidate) {
        return database.read(session -> session.createSelectionQuery(
                        "select count(*) from StoredAssessment where key.candidateId = :candidate", Long.class)
                .setParameter("candidate", candidate)
                .getSingleResult());
    }

    /** An assessment by its name, as it was given out; fails with 404 if there is none. */
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

    /** The assessments that the rankings of an epoch show, in no particular order; candidates who are not in them are left out. */
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
