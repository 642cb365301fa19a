package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.Assessments;
import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.decision.Decisions;
import dev.assay.scoring.ranking.standing.Standings;
import dev.assay.scoring.receipt.CanonicalInput;
import dev.assay.scoring.receipt.CanonicalInputs;
import dev.assay.scoring.receipt.ScoredInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Assessments, their inputs, their rows in the rankings and the decisions on them, which are erased together. */
@ApplicationScoped
class KeptAssessments {

    private final Assessments assessments;
    private final CanonicalInputs inputs;
    private final Decisions decisions;
    private final Standings standings;

    KeptAssessments(Assessments assessments, CanonicalInputs inputs, Decisions decisions, Standings standings) {
        this.assessments = assessments;
        this.inputs = inputs;
        this.decisions = decisions;
        this.standings = standings;
    }

    Standings standings() {
        return standings;
    }

    /** The inputs that have to be added; looked up before the transaction, to keep it short. */
    Uni<List<CanonicalInput>> missing(List<ScoredInput> scored) {
        return inputs.missing(scored);
    }

    /** Adds assessments, and those of the missing inputs that belong to their candidates. */
    Uni<Void> insert(StatelessSession session, List<StoredAssessment> made, List<CanonicalInput> missing) {
        Set<UUID> candidates =
                made.stream().map(assessment -> assessment.key().candidateId()).collect(Collectors.toSet());
        List<CanonicalInput> added = missing.stream()
                .filter(input -> candidates.contains(input.key().candidateId()))
                .toList();
        return inputs.insert(session, added).chain(() -> assessments.insert(session, made));
    }

    Uni<Void> erase(StatelessSession session, Collection<UUID> candidates) {
        return standings
                .erase(session, candidates)
                .chain(() -> assessments.erase(session, candidates))
                .chain(() -> inputs.erase(session, candidates))
                .chain(() -> decisions.erase(session, candidates));
    }
}
