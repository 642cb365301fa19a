package dev.assay.scoring.rankexplanation;

import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.assessment.AskedCandidates;
import dev.assay.scoring.weighting.AskedWeighting;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.WeightingCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two candidates whose order is to be explained. */
record PrecedenceRequest(
        @Schema(required = true, description = "The ids of two candidates, in either order", minItems = 2, maxItems = 2)
        List<UUID> candidates,

        @Schema(description = "Id of a job profile; by default the default job profile, unless weights are given")
        String jobProfile,

        @Schema(description = "Custom share of each dimension, instead of a job profile's; the shares sum to 100")
        Map<String, Integer> weights) {

    Weighting weighting(Rubric rubric, Optional<Weighting> named) {
        WeightingCheck check = new WeightingCheck(rubric);
        AskedCandidates.check(candidates, "/candidates", 2, 2).forEach(check::add);
        return new AskedWeighting(jobProfile, weights, null).resolve(check, named);
    }
}
