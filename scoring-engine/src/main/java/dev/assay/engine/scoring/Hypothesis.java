package dev.assay.engine.scoring;

import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.rubric.Grade;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of evidence that a profile might have: own, recent work on one concept, in a statement that tells of nothing else.
 * Where it has a number, that is the smallest one that counts at all, so that a real statement is worth no less.
 *
 * @param grade described, or quantified when it needs a number
 * @param pieces what it is worth to each competency that the concept supports
 */
public record Hypothesis(ConceptRule rule, Grade grade, List<Piece> pieces) {
    /** What is the smaller thing to show first: less depth, then the id. */
    static final Comparator<Hypothesis> BY_WEIGHT = Comparator.comparingInt(Hypothesis::weight)
            .thenComparing(hypothesis -> hypothesis.rule().concept().id());

    public Hypothesis {
        pieces = List.copyOf(pieces);
    }

    public String concept() {
        return rule.concept().id();
    }

    public String competency() {
        return rule.competency();
    }

    int weight() {
        return rule.concept().weight();
    }
}
