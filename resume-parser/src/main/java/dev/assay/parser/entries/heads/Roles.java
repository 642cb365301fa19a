package dev.assay.parser.entries.heads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Chooses the part of each head that plays a role: by its words, and by the words at the same place in the other heads. */
public final class Roles {
    private static final double OTHERS = 1.6;

    private final Map<String, Double> byWords = new HashMap<>();
    private final ToDoubleFunction<String> evidence;

    /** @param evidence how much the words of a text speak for the role, negative against it */
    public Roles(List<Head> heads, ToDoubleFunction<String> evidence) {
        this.evidence = evidence;
        Map<String, List<Double>> found = new HashMap<>();
        for (Head head : heads) {
            for (Segment segment : head.segments()) {
                found.computeIfAbsent(slot(head, segment), none -> new ArrayList<>())
                        .add(evidence.applyAsDouble(segment.text()));
            }
        }
        found.forEach((slot, all) -> byWords.put(
                slot, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    }

    /** Heads with a different number of parts are built differently. */
    private static String slot(Head head, Segment segment) {
        return head.segments().size() + "/" + segment.slot()
                + (segment.piece().style().bold() ? "b" : "")
                + (segment.piece().style().italic() ? "i" : "");
    }

    double score(Head head, Segment segment) {
        return evidence.applyAsDouble(segment.text()) + OTHERS * byWords.getOrDefault(slot(head, segment), 0.0);
    }

    /** The best of those that are left; the first where all are equal. */
    public Optional<Segment> best(Head head, List<Segment> left) {
        Segment best = null;
        for (Segment segment : left) {
            best = best == null || score(head, segment) > score(head, best) + 1e-9 ? segment : best;
        }
        return Optional.ofNullable(best);
    }
}
