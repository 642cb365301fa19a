package dev.assay.engine.reading;

import dev.assay.engine.text.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which numbers of a statement say how large the work on which of its concepts is: those of the same clause. A number in a clause that names none
 * belongs to the nearest clause before it that does ("rewrote the allocator, from 900 to 40 ms"), else to the first one.
 */
final class Attachment {
    private final Clauses clauses;
    private final Map<Integer, List<Measure>> byClause = new HashMap<>();

    /** @param heads of the concepts */
    Attachment(Clauses clauses, List<Extent> heads, List<Measure> measures) {
        this.clauses = clauses;
        TreeSet<Integer> telling = new TreeSet<>();
        heads.forEach(head -> telling.add(clauses.of(head.from())));
        if (!telling.isEmpty()) {
            for (Measure measure : measures) {
                Integer before = telling.floor(clauses.of(measure.from()));
                byClause.computeIfAbsent(before == null ? telling.first() : before, clause -> new ArrayList<>())
                        .add(measure);
            }
        }
    }

    /** The numbers that measure the concept with this head, in the order of the text. */
    List<Measure> of(Extent head) {
        return byClause.getOrDefault(clauses.of(head.from()), List.of());
    }
}
