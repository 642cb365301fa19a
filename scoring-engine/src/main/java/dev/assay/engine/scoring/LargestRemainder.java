package dev.assay.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a whole number of points in proportion to weights so that the parts sum to it exactly. */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * @param weights in an order that depends on content alone, since the earlier of two equal remainders gets the point
     * @return as many parts as weights; all zero when the weights are
     */
    static int[] split(int points, List<Long> weights) {
        int[] parts = new int[weights.size()];
        long total = weights.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return parts;
        }
        int given = 0;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (int) (points * weights.get(i) / total);
            given += parts[i];
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> -(points * weights.get(i) % total)));
        for (int i = 0; i < points - given; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
