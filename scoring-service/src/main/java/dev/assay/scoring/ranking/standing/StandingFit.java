package dev.assay.scoring.ranking.standing;

import dev.assay.engine.rubric.Dimension;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A candidate's fit for one job profile, with the scores from which the previous build reads rankings with minima. */
@Entity
class StandingFit {

    @EmbeddedId
    private StandingFitKey key;

    private int fit;

    /** Computed by the database: the fit, negated. */
    @Column(insertable = false, updatable = false)
    private int rankKey;

    private int systemsScore;

    private int infrastructureScore;

    private int enterpriseDataScore;

    protected StandingFit() {}

    StandingFit(StandingFitKey key, int fit, Standing standing) {
        this.key = key;
        this.fit = fit;
        this.systemsScore = standing.in(Dimension.SYSTEMS).score();
        this.infrastructureScore = standing.in(Dimension.INFRASTRUCTURE).score();
        this.enterpriseDataScore = standing.in(Dimension.ENTERPRISE_DATA).score();
    }
}
