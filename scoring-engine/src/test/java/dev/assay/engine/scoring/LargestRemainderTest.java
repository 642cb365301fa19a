package dev.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    void givesTheOddPointsToTheLargestRemainders() {
        assertArrayEquals(new int[] {4, 3, 3}, LargestRemainder.split(10, List.of(1L, 1L, 1L)));
        assertArrayEquals(new int[] {1, 9}, LargestRemainder.split(10, List.of(14L, 86L)));
        assertArrayEquals(new int[] {2, 8}, LargestRemainder.split(10, List.of(16L, 84L)));
    }

    @Test
    void givesNothingWhereNothingWeighs() {
        assertArrayEquals(new int[] {0, 0}, LargestRemainder.split(0, List.of(0L, 0L)));
        assertArrayEquals(new int[0], LargestRemainder.split(0, List.of()));
    }
}
