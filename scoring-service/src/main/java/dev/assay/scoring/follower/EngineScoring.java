package dev.assay.scoring.follower;

import dev.assay.engine.Assessor;
import dev.assay.scoring.assessment.engine.EngineOverdue;
import dev.assay.scoring.assessment.engine.EnginePool;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.ScoringOutcome;
import dev.assay.scoring.rubric.Assessors;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Assesses the changes of a page by the epoch's rubric on the engine's threads, at most one per thread at a time, so that other epochs and previews get
 * their turn in between. The threads that replace lost ones count too: the next change begins as soon as one has overrun its first deadline, and a page with
 * several endless profiles is done before its reader is taken for gone.
 */
@ApplicationScoped
class EngineScoring implements FeedFollower.Scoring {

    private final EnginePool engine;
    private final Assessors assessors;
    private final Clock clock;

    EngineScoring(EnginePool engine, Assessors assessors, Clock clock) {
        this.engine = engine;
        this.assessors = assessors;
        this.clock = clock;
    }

    @Override
    public Uni<List<ScoringOutcome>> score(List<CandidateChange> changes, Epoch epoch) {
        return assessors.of(epoch.rubricHash()).chain(assessor -> score(engine, scorer(assessor), changes, epoch));
    }

    private ProfileScorer scorer(Assessor assessor) {
        return new ProfileScorer((profile, asOf) -> engine.assess(assessor, profile, asOf), clock);
    }

    static Uni<List<ScoringOutcome>> score(
            EnginePool engine, ProfileScorer scorer, List<CandidateChange> changes, Epoch epoch) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUni(change -> engine.follow(() -> scorer.score(change, epoch.id(), epoch.asOf()))
                        .onFailure(EngineOverdue.class)
                        .recoverWithItem(overdue -> scorer.overdue(change, epoch.id())))
                .merge(engine.mostThreads())
                .collect()
                .asList();
    }
}
