package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dimension from its competencies: the best count most, so that depth in few is not beaten by a little of each. */
final class DimensionCurve {
    private final List<Integer> shares;
    private final long stretch;

    DimensionCurve(ScoringRules.DimensionCurve rule) {
        this.shares = rule.shares();
        this.stretch = Millionths.scale(Millionths.ONE, rule.stretch());
    }

    /** {@code w * (1 + stretch) / (w + stretch)} of the weighted sum w: 0..1 in millionths. */
    long value(Collection<Long> competencies) {
        List<Long> best =
                competencies.stream().sorted(Comparator.reverseOrder()).toList();
        long sum = 0;
        for (int i = 0; i < Math.min(best.size(), shares.size()); i++) {
            sum += Millionths.scale(best.get(i), shares.get(i));
        }
        return sum * (Millionths.ONE + stretch) / (sum + stretch);
    }

    /** What each competency adds to the dimension; its id breaks ties. */
    Map<String, Long> parts(Map<String, Long> competencies) {
        Map<String, Long> parts = new LinkedHashMap<>();
        competencies.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    int share = parts.size() < shares.size() ? shares.get(parts.size()) : 0;
                    parts.put(entry.getKey(), Millionths.scale(entry.getValue(), share));
                });
        return parts;
    }
}
