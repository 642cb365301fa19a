package dev.assay.scoring.epoch;

import dev.assay.scoring.database.Schema;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sees to it that there are tables, and in them the epoch that this build scores for. */
@ApplicationScoped
public class EpochKeeper {

    private static final Logger LOG = Logger.getLogger(EpochKeeper.class);

    private final Schema schema;
    private final Epochs epochs;
    private final ScoringBasis basis;

    EpochKeeper(Schema schema, Epochs epochs, ScoringBasis basis) {
        this.schema = schema;
        this.epochs = epochs;
        this.basis = basis;
    }

    /** The epoch to follow the feed for; fails while the database is away, and may then be asked again. */
    public Uni<Epoch> prepare() {
        return schema.migrate()
                .chain(() -> epochs.open(basis))
                .invoke(epoch -> LOG.infof("Scoring for epoch %s, which is %s", epoch.id(), epoch.state()));
    }
}
