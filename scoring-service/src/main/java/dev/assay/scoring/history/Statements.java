package dev.assay.scoring.history;

import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Support;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.history.AssessmentChanges.StatementChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence of two assessments, matched by its words: a statement that only moved to another place in the profile is the same one. Words that
 * occur in the profile more than once are matched in their order.
 */
record Statements(List<StatementChange> gained, List<StatementChange> lost, List<StatementChange> changed) {

    private record Words(String dimension, String quote, int occurrence) {}

    static Statements between(KeptAssessment from, KeptAssessment to) {
        Map<Words, Evidence> before = evidence(from);
        Map<Words, Evidence> after = evidence(to);
        List<StatementChange> gained = new ArrayList<>();
        List<StatementChange> lost = new ArrayList<>();
        List<StatementChange> changed = new ArrayList<>();
        after.forEach((words, now) -> {
            Evidence then = before.remove(words);
            if (then == null) {
                gained.add(change(words, now, Change.of(0, now.points())));
            } else if (then.points() != now.points()) {
                changed.add(change(words, now, Change.of(then.points(), now.points())));
            }
        });
        before.forEach((words, then) -> lost.add(change(words, then, Change.of(then.points(), 0))));
        return new Statements(sorted(gained), sorted(lost), sorted(changed));
    }

    private static Map<Words, Evidence> evidence(KeptAssessment assessment) {
        Map<Words, Evidence> all = new LinkedHashMap<>();
        assessment
                .dimensions()
                .forEach(dimension -> dimension.evidence().forEach(evidence -> {
                    int occurrence = 0;
                    while (all.putIfAbsent(
                                    new Words(dimension.dimension().id(), evidence.quote(), occurrence), evidence)
                            != null) {
                        occurrence++;
                    }
                }));
        return all;
    }

    private static StatementChange change(Words words, Evidence evidence, Change points) {
        return new StatementChange(
                words.dimension(),
                evidence.pointer(),
                evidence.quote(),
                points,
                evidence.supports().stream().map(Support::rule).toList(),
                evidence.sentence());
    }

    private static List<StatementChange> sorted(List<StatementChange> changes) {
        changes.sort(Comparator.comparingInt(
                        (StatementChange change) -> -Math.abs(change.points().change()))
                .thenComparing(StatementChange::dimension)
                .thenComparing(StatementChange::pointer)
                .thenComparing(StatementChange::quote));
        return List.copyOf(changes);
    }
}
