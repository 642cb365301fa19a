package dev.assay.engine.scoring;

import static dev.assay.engine.TestRubric.RUBRIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.engine.rubric.Dimension;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitScoreTest {
    private final FitScore fit = new FitScore(RUBRIC.scoring().fit());

    @Test
    void tellsHowAFitCameAbout() {
        Map<Dimension, Integer> scores =
                Map.of(Dimension.SYSTEMS, 50, Dimension.INFRASTRUCTURE, 60, Dimension.ENTERPRISE_DATA, 0);

        // 0.6 x 60 from the best, 0.4 x (40 % of 50 + 40 % of 60) from all
        assertEquals(
                new FitParts(54, Dimension.INFRASTRUCTURE, 36),
                fit.of(RUBRIC.jobProfiles().get(0), scores));
    }

    @Test
    void letsTheWeightOfTheJobDecideWhichDimensionCountsMost() {
        Map<Dimension, Integer> scores =
                Map.of(Dimension.SYSTEMS, 50, Dimension.INFRASTRUCTURE, 60, Dimension.ENTERPRISE_DATA, 45);

        assertEquals(
                Dimension.ENTERPRISE_DATA,
                fit.of(RUBRIC.jobProfiles().get(1), scores).strongest());
    }
}
