package dev.assay.scoring.assessment;

import dev.assay.database.Database;
import dev.assay.engine.assessment.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** All assessments ever made of candidates who have not been erased. */
@ApplicationScoped
public class Assessments {

    private static final int ROWS_TOGETHER = 50;
    private static final String ISSUED = """
            select scoreCoreHash from StoredAssessment where key.candidateId = :candidate and inputHash = :input
            and rubricVersion = :rubric and rubricHash = :rubricHash and engineVersion = :engine and asOf = :asOf
            and resultHash = :result
            """;

    private final Database database;

    Assessments(Database database) {
        this.database = database;
    }

    /** What is stored about the assessment for which exactly this receipt was issued. */
    public Uni<Optional<IssuedReceipt>> issued(UUID candidate, Receipt receipt) {
        return database.read(session -> session.createSelectionQuery(ISSUED, String.class)
                        .setParameter("candidate", candidate)
                        .setParameter("input", receipt.inputHash())
                        .setParameter("rubric", receipt.rubricVersion())
                        .setParameter("rubricHash", receipt.rubricHash())
                        .setParameter("engine", receipt.engineVersion())
                        .setParameter("asOf", receipt.asOf())
                        .setParameter("result", receipt.resultHash())
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IssuedReceipt(Optional.ofNullable(rows.get(0)))));
    }

    /** Adds new assessments in the caller's transaction. */
    public Uni<Void> insert(StatelessSession session, List<StoredAssessment> made) {
        return made.isEmpty() ? Uni.createFrom().voidItem() : session.insertAll(ROWS_TOGETHER, made.toArray());
    }

    /** Deletes everything about these candidates, of all epochs, in the caller's transaction. */
    public Uni<Void> erase(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete from StoredAssessment where key.candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }
}
