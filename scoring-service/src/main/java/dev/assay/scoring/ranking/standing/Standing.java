package dev.assay.scoring.ranking.standing;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.pool.CompetencyLevels;
import dev.assay.scoring.weighting.Triple;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The current assessment of a candidate in an epoch, as a row of rankings. */
@Entity
public class Standing {

    @EmbeddedId
    private StandingKey key;

    private long incarnation;

    private long candidateVersion;

    private int overall;

    @Embedded
    @AttributeOverride(name = "score", column = @Column(name = "systems_score"))
    @AttributeOverride(name = "high", column = @Column(name = "systems_high"))
    @AttributeOverride(name = "coverage", column = @Column(name = "systems_coverage"))
    private DimensionStanding systems;

    @Embedded
    @AttributeOverride(name = "score", column = @Column(name = "infrastructure_score"))
    @AttributeOverride(name = "high", column = @Column(name = "infrastructure_high"))
    @AttributeOverride(name = "coverage", column = @Column(name = "infrastructure_coverage"))
    private DimensionStanding infrastructure;

    @Embedded
    @AttributeOverride(name = "score", column = @Column(name = "enterprise_data_score"))
    @AttributeOverride(name = "high", column = @Column(name = "enterprise_data_high"))
    @AttributeOverride(name = "coverage", column = @Column(name = "enterprise_data_coverage"))
    private DimensionStanding enterpriseData;

    private String bestJobProfile;

    private int bestFit;

    @Embedded
    private StrongestEvidence evidence;

    /** A JSON object; null in rows written before there were two rubrics to compare. */
    @Column(name = "rule_points", columnDefinition = "text", length = Integer.MAX_VALUE)
    private String rulePoints;

    /** Null in rows written before there were tags here. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "tags", columnDefinition = "text[]")
    private String[] tags;

    /** Read by {@link CompetencyLevels}. */
    @Column(columnDefinition = "text", length = Integer.MAX_VALUE)
    private String competencyLevels;

    protected Standing() {}

    public static Standing of(AssessmentKey assessed, Assessment assessment, List<String> tags) {
        Standing standing = new Standing();
        standing.key = new StandingKey(assessed.candidateId(), assessed.epochId());
        standing.incarnation = assessed.incarnation();
        standing.candidateVersion = assessed.candidateVersion();
        standing.overall = assessment.overall();
        assessment.dimensions().forEach(standing::place);
        standing.bestJobProfile = assessment.bestJobProfile();
        standing.bestFit = assessment.fits().stream()
                .filter(fit -> fit.jobProfile().equals(standing.bestJobProfile))
                .findFirst()
                .orElseThrow()
                .fit();
        standing.evidence = StrongestEvidence.of(assessment);
        standing.rulePoints = RulePoints.json(assessment.dimensions());
        standing.tags = tags.toArray(String[]::new);
        standing.competencyLevels = CompetencyLevels.text(assessment);
        return standing;
    }

    private void place(DimensionResult result) {
        switch (result.dimension()) {
            case SYSTEMS -> systems = DimensionStanding.of(result);
            case INFRASTRUCTURE -> infrastructure = DimensionStanding.of(result);
            case ENTERPRISE_DATA -> enterpriseData = DimensionStanding.of(result);
        }
    }

    public DimensionStanding in(Dimension dimension) {
        return switch (dimension) {
            case SYSTEMS -> systems;
            case INFRASTRUCTURE -> infrastructure;
            case ENTERPRISE_DATA -> enterpriseData;
        };
    }

    public Triple scores() {
        return new Triple(systems.score(), infrastructure.score(), enterpriseData.score());
    }

    public CompetencyLevels competencyLevels() {
        return new CompetencyLevels(competencyLevels);
    }

    public UUID candidateId() {
        return key.candidateId();
    }

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }

    public int overall() {
        return overall;
    }

    public String bestJobProfile() {
        return bestJobProfile;
    }

    public int bestFit() {
        return bestFit;
    }

    /** Null when nothing in the profile earned a point. */
    public StrongestEvidence evidence() {
        return evidence;
    }
}
