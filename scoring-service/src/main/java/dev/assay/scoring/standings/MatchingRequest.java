package dev.assay.scoring.standings;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.problem.InputError;
import dev.assay.scoring.assessment.AskedCandidates;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.WeightingCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Some candidates, and conditions on their scores. The members besides the candidates have the same names and places as in a search, so that
 * mistakes in them can be reported to the caller who searches.
 *
 * @param minima least scores by dimension; may be null, as may the others
 * @param maxima greatest scores by dimension
 */
record MatchingRequest(List<UUID> candidates, Map<String, Integer> minima, Map<String, Integer> maxima, LeastFit fit) {

    private static final int MOST = 500;

    /**
     * A fit that is wanted.
     *
     * @param jobProfile null for the default one
     */
    record LeastFit(String jobProfile, Integer minimum) {}

    String jobProfile() {
        return fit == null ? null : fit.jobProfile();
    }

    /**
     * The conditions that are asked for; fails with all mistakes if there are any.
     *
     * @param named the job profile of the wanted fit
     */
    ScoreBounds bounds(Rubric rubric, Optional<Weighting> named) {
        WeightingCheck check = new WeightingCheck(rubric);
        AskedCandidates.check(candidates, "/candidates", 0, MOST).forEach(check::add);
        var least = check.minima(minima == null ? Map.of() : minima);
        var most = check.maxima(maxima == null ? Map.of() : maxima);
        Optional<FitFormula> formula =
                named.map(weighting -> new FitFormula(rubric.scoring().fit(), weighting.weights()));
        if (fit != null) {
            checkFit(check, formula.isPresent());
        }
        check.failOnErrors();
        return fit == null
                ? new ScoreBounds(least, most, Optional.empty(), 0)
                : new ScoreBounds(least, most, formula, fit.minimum());
    }

    private void checkFit(WeightingCheck check, boolean known) {
        if (!known) {
            check.add(new InputError("/fit/jobProfile", "No job profile has this id; GET /job-profiles lists them."));
        }
        if (fit.minimum() == null || fit.minimum() < 0 || fit.minimum() > 100) {
            check.add(new InputError("/fit/minimum", "A fit from 0 to 100 is expected here."));
        }
    }
}
