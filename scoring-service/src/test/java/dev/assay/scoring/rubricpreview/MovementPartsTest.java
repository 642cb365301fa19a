package dev.assay.scoring.rubricpreview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.rubricpreview.MovementResponse.RulePoints;
import dev.assay.scoring.rubricpreview.MovementResponse.Share;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovementPartsTest {

    @Test
    void sharesRanksOfEqualFits() {
        RankTable ranks = new RankTable(Map.of(90, 1L, 80, 3L, 10, 2L));

        assertEquals(1, ranks.rank(90));
        assertEquals(2, ranks.rank(80));
        assertEquals(5, ranks.rank(10));
        assertEquals(6, ranks.candidates());
    }

    @Test
    void countsEachChangeInOneStep() {
        for (int change = -100; change <= 100; change++) {
            int moved = change;
            List<Share> steps = new FitChanges(Map.of(change, 1L)).distribution();
            List<Share> in =
                    steps.stream().filter(step -> step.candidates() == 1).toList();

            assertEquals(1, in.size(), "change " + change);
            assertEquals(true, in.get(0).from() <= moved && moved <= in.get(0).to(), "change " + change);
        }
    }

    @Test
    void countsRisesFallsAndTheRest() {
        FitChanges changes = new FitChanges(Map.of(-4, 2L, 0, 10L, 1, 3L, 30, 1L));

        assertEquals(
                List.of(2L, 10L, 4L, 16L),
                List.of(changes.down(), changes.unchanged(), changes.up(), changes.compared()));
    }

    @Test
    void leavesNoGapBetweenSteps() {
        List<Share> steps = new FitChanges(Map.of()).distribution();

        IntStream.range(1, steps.size())
                .forEach(step -> assertEquals(
                        steps.get(step - 1).to() + 1, steps.get(step).from()));
    }

    @Test
    void namesTheRulesWhosePointsDifferLargestFirst() {
        List<RulePoints> rules = RuleDifference.of("{\"a\":5,\"b\":3,\"gone\":2}", "{\"a\":5,\"b\":4,\"new\":7}");

        assertEquals(
                List.of(new RulePoints("new", 0, 7), new RulePoints("gone", 2, 0), new RulePoints("b", 3, 4)), rules);
    }

    @Test
    void saysNothingWhereThePointsAreNotKnown() {
        assertEquals(List.of(), RuleDifference.of(null, "{\"a\":5}"));
    }
}
