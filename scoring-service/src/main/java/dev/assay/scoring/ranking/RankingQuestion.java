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
 * @param withPlaces whether to say how stable each place is
 * @param limit the most rows on the page
 */
record RankingQuestion(RankingBasis basis, Weighting weighting, PoolFilter filter, boolean withPlaces, int limit) {

    FitFormula formula() {
        return new FitFormula(basis.rubric().scoring().fit(), weighting.weights());
    }

    /** Whether the index of stored fits has exactly these rows. With a filter it would be read past all who are left out, however many they are. */
    boolean isStored() {
        return weighting.ofRubric() && filter.takesAll();
    }

    /** The same ranking from this place on. */
    RankingQuestion from(RankingCursor place) {
        RankingBasis moved = new RankingBasis(basis.epoch(), basis.rubric(), Optional.of(place));
        return new RankingQuestion(moved, weighting, filter, withPlaces, limit);
    }

    /** Where the page starts; fails with 400 if the walk began with another weighting. */
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
