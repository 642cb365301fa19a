package dev.assay.scoring.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static final Rubric RUBRIC = RubricReader.bundled();
    private static final Weights WEIGHTS = Weights.of(RUBRIC.defaultJobProfile());

    @Test
    void countsPlacesAsOneWouldByHand() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<PoolCell> pool = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Triple scores = new Triple(random.nextInt(101), random.nextInt(101), random.nextInt(101));
            pool.add(new PoolCell(scores, 1 + random.nextInt(3)));
        }
        Stability stability = new Stability(RUBRIC, WEIGHTS, counted(pool));

        for (PoolCell cell : pool) {
            Places places = stability.of(cell.scores());
            String which = cell + " seed " + seed;
            assertEquals(place(WEIGHTS, cell, pool), places.now(), which);
            for (JobProfile profile : RUBRIC.jobProfiles()) {
                assertEquals(
                        place(Weights.of(profile), cell, pool),
                        places.byJobProfile().get(profile.id()),
                        which);
            }
            long best = place(WEIGHTS, cell, pool);
            long worst = best;
            for (Weights near : WEIGHTS.aTenthAway()) {
                best = Math.min(best, place(near, cell, pool));
                worst = Math.max(worst, place(near, cell, pool));
            }
            assertEquals(new Places.Range(best, worst), places.weights(), which);
        }
    }

    @Test
    void letsEqualsShareAPlace() {
        Triple same = new Triple(50, 50, 50);
        Stability stability = new Stability(
                RUBRIC, WEIGHTS, counted(List.of(new PoolCell(same, 3), new PoolCell(new Triple(0, 0, 0), 1))));

        assertEquals(new Places.Range(1, 1), stability.of(same).jobProfiles());
        assertEquals(new Places.Range(4, 4), stability.of(new Triple(0, 0, 0)).weights());
        assertTrue(stability.of(same).byJobProfile().size() >= 5);
    }

    /** So many candidates with the same scores. */
    private record PoolCell(Triple scores, long candidates) {}

    private static ScoreCounts counted(List<PoolCell> pool) {
        ScoreCounts.Counting counting = new ScoreCounts.Counting();
        for (PoolCell cell : pool) {
            Triple scores = cell.scores();
            for (long i = 0; i < cell.candidates(); i++) {
                counting.add(scores.systems() | scores.infrastructure() << 7 | scores.enterpriseData() << 14);
            }
        }
        return counting.counted();
    }

    private static long place(Weights weights, PoolCell cell, List<PoolCell> pool) {
        FitFormula formula = new FitFormula(RUBRIC.scoring().fit(), weights);
        int fit = formula.fit(cell.scores());
        return 1
                + pool.stream()
                        .filter(other -> formula.fit(other.scores()) > fit)
                        .mapToLong(PoolCell::candidates)
                        .sum();
    }
}
