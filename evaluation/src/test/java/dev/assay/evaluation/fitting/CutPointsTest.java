package dev.assay.evaluation.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutPointsTest {

    private static final List<Integer> SHIPPED = List.of(10, 40, 60, 80);
    private static final double EXACT = 1e-9;

    private final CutPoints cutPoints = new CutPoints(SHIPPED);

    @Test
    void stayWhereNothingAsksForAnother() {
        cutPoints.add(5, 0, 0);
        cutPoints.add(50, 0, 2);
        cutPoints.add(90, 0, 4);

        assertEquals(SHIPPED, cutPoints.best());
    }

    @Test
    void moveAsLittleAsPutsScoresOnTheirLevel() {
        for (int i = 0; i < 5; i++) {
            cutPoints.add(35, 0, 2);
            cutPoints.add(85, 0, 3);
        }

        assertEquals(List.of(10, 35, 60, 86), cutPoints.best());
    }

    @Test
    void stayForALevelOfErrorThatCostsMoreToAvoid() {
        cutPoints.add(28, 0, 2);

        assertEquals(SHIPPED, cutPoints.best());
        assertEquals(1, cutPoints.error(SHIPPED), EXACT);
    }

    @Test
    void countNoErrorForALevelThatDoesNotComeFromThem() {
        cutPoints.add(3, 1, 1);

        assertEquals(0, cutPoints.error(SHIPPED), EXACT);
    }

    @Test
    void keepRisingWhereScoresAndLevelsDisagree() {
        for (int i = 0; i < 50; i++) {
            cutPoints.add(20, 0, 4);
            cutPoints.add(70, 0, 0);
        }

        List<Integer> best = cutPoints.best();

        for (int i = 1; i < best.size(); i++) {
            assertEquals(true, best.get(i - 1) < best.get(i), best.toString());
        }
    }
}
