package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.BundledRubric;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sees to it that the rubric of this build is released and the epoch that it scores for is open. */
@ApplicationScoped
public class EpochKeeper {

    private static final Logger LOG = Logger.getLogger(EpochKeeper.class);

    private final BundledRubric bundled;
    private final Epochs epochs;
    private final ScoringBasis basis;

    EpochKeeper(BundledRubric bundled, Epochs epochs, ScoringBasis basis) {
        this.bundled = bundled;
        this.epochs = epochs;
        this.basis = basis;
    }

    /** The epoch to follow the feed for; fails while the database is away or its tables are not up to date, and may then be asked again. */
    public Uni<Epoch> prepare() {
        return bundled.record()
                .chain(() -> epochs.open(basis))
                .invoke(epoch -> LOG.infof("Scoring for epoch %s, which is %s", epoch.id(), epoch.state()));
    }
}
