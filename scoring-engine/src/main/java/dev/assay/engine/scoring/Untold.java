package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Grade;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a profile does not tell about one dimension: the concepts that none of its described work shows. */
final class Untold {
    private final DimensionRules rules;
    private final Hypotheses hypotheses;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> named = new TreeMap<>();

    Untold(DimensionRules rules, Hypotheses hypotheses, DimensionScorer scorer) {
        this.rules = rules;
        this.hypotheses = hypotheses;
        for (Competency competency : rules.competencies()) {
            for (Piece piece : scorer.pieces(competency.id())) {
                if (piece.isDescribed()) {
                    told.add(piece.concept());
                }
                named.merge(piece.concept(), piece.statement(), Math::min);
            }
        }
        named.keySet().removeAll(told);
    }

    List<String> competencies() {
        return rules.competencies().stream().map(Competency::id).toList();
    }

    /** Concepts that the profile names without telling of work on them, with the first statement that does. */
    Map<String, Integer> named() {
        return named;
    }

    boolean isNamed(Hypothesis hypothesis) {
        return named.containsKey(hypothesis.concept());
    }

    /** What the profile names, then what it does not; in each, least weight first. */
    List<List<Hypothesis>> choices(String competency, Grade grade, Collection<Hypothesis> without) {
        Set<String> taken = new HashSet<>(told);
        without.forEach(hypothesis -> taken.add(hypothesis.concept()));
        List<Hypothesis> ofNamed = new ArrayList<>();
        List<Hypothesis> others = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses.of(competency, grade)) {
            if (!taken.contains(hypothesis.concept())) {
                (isNamed(hypothesis) ? ofNamed : others).add(hypothesis);
            }
        }
        return List.of(ofNamed, others);
    }

    /** What would show most of a competency. */
    Optional<Hypothesis> weightiest(String competency, Collection<Hypothesis> without) {
        return Hypotheses.GRADES.stream()
                .flatMap(grade -> choices(competency, grade, without).stream())
                .flatMap(Untold::last)
                .max(Comparator.comparing(Hypothesis::grade).thenComparing(Hypothesis.BY_WEIGHT));
    }

    /** The weightiest thing of a competency that the profile names. */
    Optional<Hypothesis> weightiestNamed(String competency) {
        return Hypotheses.GRADES.stream()
                .flatMap(grade -> last(choices(competency, grade, List.of()).get(0)))
                .max(Comparator.comparing(Hypothesis::weight).thenComparing(Hypothesis::grade));
    }

    private static Stream<Hypothesis> last(List<Hypothesis> ascending) {
        return ascending.isEmpty() ? Stream.empty() : Stream.of(ascending.get(ascending.size() - 1));
    }
}
