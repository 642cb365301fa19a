package dev.assay.scoring.rubricpreview;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ranks by fit, computed from the number of candidates with each fit: equal fits share a rank. */
final class RankTable {

    private final NavigableMap<Integer, Long> candidatesByFit;

    RankTable(Map<Integer, Long> candidatesByFit) {
        this.candidatesByFit = new TreeMap<>(candidatesByFit);
    }

    long rank(int fit) {
        return 1
                + candidatesByFit.tailMap(fit, false).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    long candidates() {
        return candidatesByFit.values().stream().mapToLong(Long::longValue).sum();
    }
}
