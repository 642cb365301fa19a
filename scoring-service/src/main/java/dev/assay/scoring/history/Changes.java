package dev.assay.scoring.history;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Support;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.history.AssessmentChanges.Cause;
import dev.assay.scoring.history.AssessmentChanges.CompetencyChange;
import dev.assay.scoring.history.AssessmentChanges.DimensionChange;
import dev.assay.scoring.history.AssessmentChanges.FitChange;
import dev.assay.scoring.history.AssessmentChanges.RuleChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two assessments of one candidate. */
final class Changes {

    private Changes() {}

    static AssessmentChanges between(KeptAssessment from, KeptAssessment to) {
        List<Cause> causes = Causes.between(from, to);
        Statements statements = Statements.between(from, to);
        List<DimensionChange> dimensions = dimensions(from, to);
        return new AssessmentChanges(
                to.candidateId(),
                AssessmentSummary.of(from),
                AssessmentSummary.of(to),
                causes,
                ChangeSentences.of(causes, dimensions, statements),
                Change.of(from.overall(), to.overall()),
                dimensions,
                fits(from, to),
                rules(from, to),
                statements.gained(),
                statements.lost(),
                statements.changed());
    }

    private static List<DimensionChange> dimensions(KeptAssessment from, KeptAssessment to) {
        List<DimensionChange> changes = new ArrayList<>();
        for (DimensionResult after : to.dimensions()) {
            from.dimensions().stream()
                    .filter(before -> before.dimension() == after.dimension())
                    .forEach(before -> changes.add(dimension(before, after)));
        }
        return changes;
    }

    private static DimensionChange dimension(DimensionResult before, DimensionResult after) {
        return new DimensionChange(
                after.dimension().id(),
                after.title(),
                Change.of(before.score(), after.score()),
                Change.of(before.high(), after.high()),
                Change.of(before.coverage(), after.coverage()),
                Change.of(before.level(), after.level()),
                competencies(before, after));
    }

    private static List<CompetencyChange> competencies(DimensionResult before, DimensionResult after) {
        Map<String, CompetencyResult> was = byId(before);
        Map<String, CompetencyResult> is = byId(after);
        TreeSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<CompetencyChange> changes = new ArrayList<>();
        for (String id : ids) {
            CompetencyResult then = was.get(id);
            CompetencyResult now = is.get(id);
            Change level = Change.of(then == null ? 0 : then.level(), now == null ? 0 : now.level());
            Change points = Change.of(then == null ? 0 : then.points(), now == null ? 0 : now.points());
            if (!level.same() || !points.same()) {
                changes.add(new CompetencyChange(id, (now == null ? then : now).title(), level, points));
            }
        }
        return changes;
    }

    private static Map<String, CompetencyResult> byId(DimensionResult dimension) {
        return dimension.competencies().stream()
                .collect(Collectors.toMap(CompetencyResult::competency, competency -> competency));
    }

    private static List<FitChange> fits(KeptAssessment from, KeptAssessment to) {
        List<FitChange> changes = new ArrayList<>();
        to.fits()
                .forEach(after -> from.fit(after.jobProfile())
                        .ifPresent(before ->
                                changes.add(new FitChange(after.jobProfile(), Change.of(before.fit(), after.fit())))));
        return changes;
    }

    private static List<RuleChange> rules(KeptAssessment from, KeptAssessment to) {
        Map<String, Integer> before = points(from);
        Map<String, Integer> after = points(to);
        TreeSet<String> rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        return rules.stream()
                .map(rule -> new RuleChange(rule, Change.of(before.getOrDefault(rule, 0), after.getOrDefault(rule, 0))))
                .filter(rule -> !rule.points().same())
                .sorted(Comparator.comparingInt(rule -> -Math.abs(rule.points().change())))
                .toList();
    }

    private static Map<String, Integer> points(KeptAssessment assessment) {
        Map<String, Integer> points = new TreeMap<>();
        assessment.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream())
                .flatMap(evidence -> evidence.supports().stream())
                .forEach((Support support) -> points.merge(support.rule(), support.points(), Integer::sum));
        return points;
    }
}
