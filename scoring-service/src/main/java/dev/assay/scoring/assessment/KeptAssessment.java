package dev.assay.scoring.assessment;

import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.weighting.Triple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment read back from what is kept of it.
 *
 * @param dimensions as the engine of that time wrote them
 */
public record KeptAssessment(
        AssessmentKey key,
        Receipt receipt,
        Instant assessedAt,
        int overall,
        List<DimensionResult> dimensions,
        List<KeptFit> fits) {

    /** A fit for one job profile. */
    public record KeptFit(String jobProfile, int fit, String title) {}

    public UUID candidateId() {
        return key.candidateId();
    }

    public String name() {
        return AssessmentName.of(key).toString();
    }

    /** Empty if an earlier engine wrote nothing about the dimension. */
    public Optional<DimensionResult> in(Dimension wanted) {
        return dimensions.stream()
                .filter(result -> result.dimension() == wanted)
                .findFirst();
    }

    public Triple scores() {
        return new Triple(score(Dimension.SYSTEMS), score(Dimension.INFRASTRUCTURE), score(Dimension.ENTERPRISE_DATA));
    }

    public int score(Dimension dimension) {
        return in(dimension).map(DimensionResult::score).orElse(0);
    }

    public Optional<KeptFit> fit(String jobProfile) {
        return fits.stream().filter(fit -> fit.jobProfile().equals(jobProfile)).findFirst();
    }
}
