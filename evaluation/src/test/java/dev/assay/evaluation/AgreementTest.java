package dev.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final double EXACT = 1e-9;

    @Test
    void isOneForTheSameOrder() {
        Agreement agreement = agreement(new double[] {0, 1, 2, 4}, new double[] {1, 20, 21, 99});

        assertEquals(new Agreement(1, 1, 1), agreement);
    }

    @Test
    void isMinusOneForTheReversedOrder() {
        Agreement agreement = agreement(new double[] {0, 1, 2, 4}, new double[] {9, 8, 7, 6});

        assertEquals(new Agreement(-1, -1, 0), agreement);
    }

    @Test
    void countsTiesOfClearPairsByHalf() {
        // Clear pairs: 0-2 (tie), 0-3 (right), 1-3 (right).
        Agreement agreement = agreement(new double[] {0, 1, 2, 3}, new double[] {5, 6, 5, 9});

        assertEquals(2.5 / 3, agreement.pairwise(), EXACT);
    }

    @Test
    void matchesRankCorrelationWorkedByHand() {
        // Ranks 1 2 3 4 against 2 1 4 3: 1 - 6 * 4 / (4 * 15) = 0.6; concordant 4, discordant 2 of 6.
        Agreement agreement = agreement(new double[] {1, 2, 3, 4}, new double[] {20, 10, 40, 30});

        assertEquals(0.6, agreement.spearman(), EXACT);
        assertEquals(2.0 / 6, agreement.kendall(), EXACT);
    }

    @Test
    void isZeroForMethodThatTellsNobodyApart() {
        assertEquals(
                0,
                agreement(new double[] {0, 1, 2, 3}, new double[] {7, 7, 7, 7}).spearman(),
                EXACT);
    }

    private static Agreement agreement(double[] labels, double[] scores) {
        List<LabelledResume> resumes = IntStream.range(0, labels.length)
                .mapToObj(i -> resume(i, labels[i]))
                .toList();
        return Agreement.of(resumes, Target.SYSTEMS, resume -> scores[Integer.parseInt(resume.id())]);
    }

    private static LabelledResume resume(int index, double label) {
        Map<Target, Double> labels = new EnumMap<>(Map.of(Target.SYSTEMS, label));
        return new LabelledResume(
                Integer.toString(index),
                JsonNodeFactory.instance.objectNode(),
                "kind",
                "",
                labels,
                List.of(),
                List.of());
    }
}
