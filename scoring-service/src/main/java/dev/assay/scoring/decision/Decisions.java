package dev.assay.scoring.decision;

import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.ErasureLock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** All decisions ever made. */
@ApplicationScoped
public class Decisions {

    private static final String ERASED = "select count(*) from tombstone where candidate_id = :candidate";

    private static final String MERGED =
            "select merged_into from merge_mark where candidate_id = :candidate and merged_into is not null";

    private static final String FORGET = "update decision set outcome = null, reason = null, decided_by = null,"
            + " recorded_by = null, job_profile = null, fit = null, rule_points = null, epoch_id = null,"
            + " incarnation = null, candidate_version = null, input_hash = null, rubric_version = null,"
            + " rubric_hash = null, engine_version = null, as_of = null, result_hash = null, erased_at = now()"
            + " where candidate_id in (:candidates) and erased_at is null";

    private final Database database;
    private final Idempotency idempotency;

    Decisions(Database database, Idempotency idempotency) {
        this.database = database;
        this.idempotency = idempotency;
    }

    /** @param decided the decision to be added; not asked for if the request was answered before */
    Uni<RestResponse<byte[]>> add(KeyedRequest request, Supplier<Uni<Decision>> decided) {
        return idempotency.write(
                request,
                decided,
                (session, decision) -> insert(session, decision)
                        .replaceWith(KeepableAnswer.about(decision.candidateId(), DecisionResponse.created(decision))));
    }

    private static Uni<Void> insert(StatelessSession session, Decision decision) {
        return ErasureLock.besideOthers(session)
                .chain(() -> session.createNativeQuery(ERASED, Long.class)
                        .setParameter("candidate", decision.candidateId())
                        .getSingleResult())
                .chain(erased -> {
                    if (erased > 0) {
                        throw AssessmentArchive.unknownCandidate();
                    }
                    return refuseIfMerged(session, decision.candidateId());
                })
                .chain(() -> session.insert(decision));
    }

    /** To be asked before an assessment is looked for: in an epoch that was opened after the merge the candidate has none. */
    Uni<Void> refuseIfMerged(UUID candidate) {
        return database.read(session -> refuseIfMerged(session, candidate));
    }

    private static Uni<Void> refuseIfMerged(StatelessSession session, UUID candidate) {
        return session.createNativeQuery(MERGED, UUID.class)
                .setParameter("candidate", candidate)
                .getSingleResultOrNull()
                .invoke(survivor -> {
                    if (survivor != null) {
                        throw new ProblemException(
                                ScoringError.CANDIDATE_MERGED,
                                "The candidate is merged into " + survivor + "; decide about that one.");
                    }
                })
                .replaceWithVoid();
    }

    /** Up to this many decisions about a candidate, the latest first; {@code before} is the id of the last row of the previous page. */
    Uni<List<Decision>> about(UUID candidate, UUID before, int limit) {
        return database.read(session -> session.createSelectionQuery(
                        "from Decision where candidateId = :candidate and id < :before and erasedAt is null"
                                + " order by id desc",
                        Decision.class)
                .setParameter("candidate", candidate)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList());
    }

    /** The newest decisions about a candidate as they are given out, the latest first. */
    public Uni<List<DecisionResponse>> told(UUID candidate, int limit) {
        return about(candidate, TimeOrderedIds.LAST, limit)
                .map(decisions -> decisions.stream().map(DecisionResponse::from).toList());
    }

    Uni<Optional<Decision>> find(UUID candidate, UUID id) {
        return database.read(session -> session.createSelectionQuery(
                                "from Decision where id = :id and candidateId = :candidate and erasedAt is null",
                                Decision.class)
                        .setParameter("id", id)
                        .setParameter("candidate", candidate)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Reduces the decisions about these candidates to ids and times, in the caller's transaction. */
    public Uni<Void> erase(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(FORGET)
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }
}
