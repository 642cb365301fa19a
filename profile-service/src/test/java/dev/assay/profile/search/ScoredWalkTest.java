package dev.assay.profile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.scores.Standing;
import dev.assay.profile.scores.Standings;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoredWalkTest {

    private final ScoredWalk walk = new ScoredWalk(candidate(0), 2);

    @Test
    void stopsAtTheHitThatFillsThePage() {
        // When
        walk.examine(batch(1, 2, 3, 4, 5), false, matching(List.of(5), 2, 3, 4));

        // Then
        assertTrue(walk.isOver());
        assertEquals(List.of(candidate(2), candidate(3)), walk.found().candidates());
        assertEquals(candidate(3), walk.found().last());
        assertEquals(new ExaminedScores("e", 3, 0), walk.found().examined());
    }

    @Test
    void hasNoNextWhenTheLastHitFillsThePage() {
        // When
        walk.examine(batch(1, 2), false, matching(List.of(), 1, 2));

        // Then
        assertTrue(walk.isOver());
        assertNull(walk.found().last());
    }

    @Test
    void goesOnBehindABatchThatDoesNotFillThePage() {
        // Given
        walk.examine(batch(1, 2), true, matching(List.of(2), 1));
        assertFalse(walk.isOver());
        assertEquals(candidate(2), walk.last());

        // When
        walk.examine(batch(3, 4), true, matching(List.of(3)));

        // Then
        assertFalse(walk.isOver());
        assertEquals(List.of(candidate(1)), walk.found().candidates());
        assertEquals(candidate(4), walk.found().last());
        assertEquals(new ExaminedScores("e", 4, 2), walk.found().examined());
    }

    @Test
    void endsAfterABoundedNumberOfHits() {
        // Given
        int half = ScoredWalk.MOST_EXAMINED / 2;
        int[] hits = IntStream.rangeClosed(1, half).toArray();
        walk.examine(batch(hits), true, matching(List.of()));
        assertFalse(walk.isOver());

        // When
        walk.examine(batch(hits), true, matching(List.of()));

        // Then
        assertTrue(walk.isOver());
        assertEquals(List.of(), walk.found().candidates());
        assertEquals(candidate(half), walk.found().last());
    }

    private static List<UUID> batch(int... numbers) {
        return Arrays.stream(numbers).mapToObj(ScoredWalkTest::candidate).toList();
    }

    private static Standings matching(List<Integer> notAssessed, int... numbers) {
        return new Standings(
                "e",
                batch(numbers).stream()
                        .map(candidate -> new Standing(candidate, 1, 2, 3, null))
                        .toList(),
                notAssessed.stream().map(ScoredWalkTest::candidate).toList());
    }

    private static UUID candidate(int number) {
        return new UUID(0, number);
    }
}
