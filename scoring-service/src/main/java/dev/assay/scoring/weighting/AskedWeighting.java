package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.MustHave;
import dev.assay.rest.problem.InputError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weighting that a caller asks for: a job profile or weights, and the caller's own must-haves, if any. Each may be null.
 */
public record AskedWeighting(String jobProfile, Map<String, Integer> weights, List<MustHaveRequest> mustHaves) {

    /**
     * The weighting that is meant; fails with everything that the check has found.
     *
     * @param named the job profile of that name, or the default one if none was named
     */
    public Weighting resolve(WeightingCheck check, Optional<Weighting> named) {
        if (weights != null && jobProfile != null) {
            check.add(new InputError("/weights", "Either a job profile or weights are expected, not both."));
        }
        if (jobProfile != null && named.isEmpty()) {
            check.add(new InputError("/jobProfile", "No job profile has this id; GET /job-profiles lists them."));
        }
        Optional<Weighting> base = weights == null ? named : Optional.empty();
        Optional<Weights> asked = weights == null ? base.map(Weighting::weights) : check.weights(weights);
        List<MustHave> needed =
                mustHaves == null ? base.map(Weighting::mustHaves).orElse(List.of()) : check.mustHaves(mustHaves);
        check.failOnErrors();
        return new Weighting(
                base.map(Weighting::jobProfile).orElse(null),
                base.map(Weighting::ofRubric).orElse(false),
                asked.orElseThrow(),
                needed);
    }
}
