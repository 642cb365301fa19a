package dev.assay.scoring.ranking;

import dev.assay.engine.rubric.Dimension;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A candidate's fit for one job profile, with the scores that rankings filter by. */
@Entity
@Table(name = "standing_fit")
class StandingFit {

    @EmbeddedId
    private StandingFitKey key;

    private int fit;

    /** Computed by the database: the fit, negated. */
    @Column(name = "rank_key", insertable = false, updatable = false)
    private int rankKey;

    @Column(name = "systems_score")
    private int systemsScore;

    @Column(name = "infrastructure_score")
    private int infrastructureScore;

    @Column(name = "enterprise_data_score")
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
