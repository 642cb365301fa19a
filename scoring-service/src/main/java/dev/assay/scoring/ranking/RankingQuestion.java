package dev.assay.scoring.ranking;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Weighting;
import java.util.Optional;

/**
 * One page of one ranking.
 *
 * @param withPlaces whether to tell how stable each place is
 * @param limit most rows of the page
 */
record RankingQuestion(RankingBasis basis, Weighting weighting, PoolFilter filter, boolean withPlaces, int limit) {

    FitFormula formula() {
        return new FitFormula(basis.rubric().scoring().fit(), weighting.weights());
    }

    /** Whether the index of stored fits has this ranking row by row. Past those who are left out it would be walked, however many they are. */
    boolean isStored() {
        return weighting.ofRubric() && filter.takesAll();
    }

    /** The same, starting behind another page. */
    RankingQuestion from(RankingCursor place) {
        RankingBasis moved = new RankingBasis(basis.epoch(), basis.rubric(), Optional.of(place));
        return new RankingQuestion(moved, weighting, filter, withPlaces, limit);
    }

    /** Where the page starts; fails with 400 when the walk was begun by another weighting. */
    RankingCursor start() {
        String tag = weighting.tag();
        RankingCursor start = basis.goesOn()
                .orElseGet(() -> RankingCursor.start(tag, basis.epoch().id()));
        if (!start.weighting().equals(tag)) {
            throw new ProblemException(
                    CommonError.BAD_CURSOR,
                    "The job profile has been changed in the meantime; start again without a cursor.");
        }
        return start;
    }
}
