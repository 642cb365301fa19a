package dev.assay.engine.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In what each statement, or each concept, can count: in its first slot whole, in each further one a factor of the one before. */
final class Slots<K> {

    /** So many of one statement or concept count: by the numbers of the bundled rubric a further one would be worth less than a hundredth. */
    static final int MOST = 4;

    private final Map<K, Integer> first = new HashMap<>();
    private final Map<K, Integer> counts = new HashMap<>();
    private final List<Long> factors = new ArrayList<>();
    private int total;

    /**
     * @param keys the statement or concept of each piece: it needs no more slots than it has pieces
     * @param factor per mille
     */
    Slots(List<K> keys, int factor) {
        keys.forEach(key -> counts.merge(key, 1, (count, one) -> Math.min(count + one, MOST)));
        for (K key : keys) {
            if (first.putIfAbsent(key, total) == null) {
                total += counts.get(key);
            }
        }
        long left = Millionths.ONE;
        for (int i = 0; i < MOST; i++) {
            factors.add(left);
            left = Millionths.scale(left, factor);
        }
    }

    /** The number of the first slot; those of the others follow. */
    int first(K key) {
        return first.get(key);
    }

    int count(K key) {
        return counts.get(key);
    }

    int total() {
        return total;
    }

    /** What a strength is worth there. */
    long worth(long strength, int slot) {
        return strength * factors.get(slot) / Millionths.ONE;
    }
}
