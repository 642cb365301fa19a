package dev.assay.scoring.ranking;

import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.rubric.Assessors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Finds the epoch and the rules that a page is read by. */
@ApplicationScoped
class RankingBases {

    private final Epochs epochs;
    private final Assessors assessors;
    private final Clock clock;

    RankingBases(Epochs epochs, Assessors assessors, Clock clock) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.clock = clock;
    }

    /** Where a walk goes on: after the cursor in its epoch, or at the start of the epoch in use. */
    Uni<RankingBasis> of(Optional<RankingCursor> given) {
        return given.isEmpty()
                ? epochs.current().chain(epoch -> basis(epoch, given))
                : epochs.find(given.get().epochId()).chain(epoch -> basis(kept(epoch), given));
    }

    private Uni<RankingBasis> basis(Epoch epoch, Optional<RankingCursor> given) {
        return assessors
                .readable(epoch.rubricHash())
                .map(assessor -> new RankingBasis(epoch, assessor.rubric(), given));
    }

    private Epoch kept(Optional<Epoch> epoch) {
        return epoch.filter(found -> found.isWalked(clock.instant()))
                .orElseThrow(() -> new ProblemException(
                        ScoringError.CURSOR_EXPIRED,
                        "This ranking has been replaced by one of a newer epoch; start again without a cursor."));
    }
}
