package dev.assay.scoring.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.RubricReader;
import dev.assay.engine.rubric.ScoringRules;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTermsTest {

    private static final ScoringRules.FitRule RULE =
            RubricReader.bundled().scoring().fit();

    @Test
    void comesToTheFormulaForEveryScoreThereIs() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            int systems = random.nextInt(Weights.WHOLE + 1);
            int infrastructure = random.nextInt(Weights.WHOLE - systems + 1);
            Weights weights = new Weights(systems, infrastructure, Weights.WHOLE - systems - infrastructure);
            FitFormula formula = new FitFormula(RULE, weights);
            FitTerms terms = formula.terms();
            for (int s = 0; s <= 100; s++) {
                for (int i = 0; i <= 100; i++) {
                    for (int d = 0; d <= 100; d++) {
                        assertEquals(
                                formula.fit(new Triple(s, i, d)), terms.fit(s, i, d), () -> weights + " seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void hasNobodyBelowEveryFit() {
        FitTerms terms = new FitFormula(RULE, new Weights(10_000, 0, 0)).terms();
        int none = FitTerms.SIZE - 1;
        int sum = terms.strongest(0)[none] + terms.mean(0)[none] + terms.mean(1)[none] + terms.mean(2)[none];
        assertTrue(sum < FitTerms.leastSum(0), "sum " + sum);
    }
}
