package dev.assay.scoring.standings;

import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The bounds within which a caller looks for candidates. They only narrow a list; they do nothing to those who are not on it.
 *
 * @param formula of the fit that is wanted; empty if none is
 * @param leastFit 0 to 100
 */
record ScoreBounds(Triple least, Triple most, Optional<FitFormula> formula, int leastFit) {

    /** The candidate, if the scores are within. */
    Optional<MatchingResponse.Standing> match(UUID candidate, Triple scores) {
        Integer fit = formula.map(wanted -> wanted.fit(scores)).orElse(null);
        boolean within = Arrays.stream(Dimension.values())
                .allMatch(dimension ->
                        scores.in(dimension) >= least.in(dimension) && scores.in(dimension) <= most.in(dimension));
        return within && (fit == null || fit >= leastFit)
                ? Optional.of(new MatchingResponse.Standing(
                        candidate, scores.systems(), scores.infrastructure(), scores.enterpriseData(), fit))
                : Optional.empty();
    }
}
