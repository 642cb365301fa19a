package dev.assay.scoring.rubricpreview;

import dev.assay.scoring.rubricpreview.MovementResponse.Share;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How many candidates' fits change by how much. */
final class FitChanges {

    private static final int[] STARTS = {-100, -20, -10, -5, -2, 0, 1, 3, 6, 11, 21};
    private static final int[] ENDS = {-21, -11, -6, -3, -1, 0, 2, 5, 10, 20, 100};

    private final Map<Integer, Long> candidatesByChange;

    FitChanges(Map<Integer, Long> candidatesByChange) {
        this.candidatesByChange = candidatesByChange;
    }

    long compared() {
        return count(change -> true);
    }

    long up() {
        return count(change -> change > 0);
    }

    long down() {
        return count(change -> change < 0);
    }

    long unchanged() {
        return count(change -> change == 0);
    }

    /** All steps, including those that nobody is in, so that two comparisons can be laid side by side. */
    List<Share> distribution() {
        return IntStream.range(0, STARTS.length)
                .mapToObj(step -> new Share(
                        STARTS[step], ENDS[step], count(change -> change >= STARTS[step] && change <= ENDS[step])))
                .toList();
    }

    private long count(IntPredicate chosen) {
        return candidatesByChange.entrySet().stream()
                .filter(entry -> chosen.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
