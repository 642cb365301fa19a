package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.EnginePool;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Assesses the changes of a page on the engine's threads, no more at once than there are, so that previews find their turn in between. */
@ApplicationScoped
class EngineScoring implements FeedFollower.Scoring {

    private final EnginePool engine;
    private final ProfileScorer scorer;

    EngineScoring(EnginePool engine, Clock clock) {
        this.engine = engine;
        this.scorer = new ProfileScorer(engine::assess, clock);
    }

    @Override
    public Uni<List<Outcome>> score(List<CandidateChange> changes, Epoch epoch) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUni(change -> engine.run(() -> scorer.score(change, epoch.id(), epoch.asOf())))
                .merge(engine.width())
                .collect()
                .asList();
    }
}
