package dev.assay.engine.rubric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Looks for numbers by which more or stronger evidence could lower a score. */
final class OrderCheck {
    private static final List<Action> BY_OWNERSHIP =
            List.of(Action.LEARNED, Action.USED, Action.CONTRIBUTED, Action.OPERATED, Action.CREATED);

    private final List<String> mistakes = new ArrayList<>();

    static List<String> mistakes(RubricParts parts) {
        OrderCheck check = new OrderCheck();
        check.actions(parts.actions());
        parts.measures().measures().forEach(check::bands);
        check.curves(parts.scoring());
        check.scoring(parts.scoring(), parts.actions());
        return check.mistakes;
    }

    private void actions(ActionRules rules) {
        List<Integer> factors = BY_OWNERSHIP.stream().map(rules::factor).toList();
        perMille("actions.yaml: factors", factors);
        rising("actions.yaml: factors from learned to created", factors);
        perMille("actions.yaml: groupFactor", List.of(rules.groupFactor()));
    }

    private void bands(MeasureRule measure) {
        List<Integer> scales =
                measure.bands().stream().map(MeasureRule.Band::scale).toList();
        rising("measures.yaml: scales of " + measure.id(), measure.lowerIsBetter() ? reversed(scales) : scales);
    }

    private void scoring(ScoringRules rules, ActionRules actions) {
        List<Integer> grades = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            grades.add(rules.grades().getOrDefault(grade, 0));
        }
        perMille("scoring.yaml: grades", grades);
        rising("scoring.yaml: grades", grades);
        ScoringRules.Saturation saturation = rules.saturation();
        perMille("scoring.yaml: saturation", List.of(saturation.sameStatement(), saturation.sameConcept()));
        all("scoring.yaml: decay", List.of(saturation.decay()), decay -> decay >= 0 && decay < 1000);
        all("scoring.yaml: half", List.of(saturation.half()), half -> half > 0);
        all("scoring.yaml: measureLift", List.of(rules.measureLift()), lift -> lift >= 0);
        strictlyRising("scoring.yaml: competencyLevels", rules.competencyLevels());
        rules.dimensionLevels()
                .forEach((dimension, cuts) ->
                        strictlyRising("scoring.yaml: dimensionLevels of " + dimension.id(), cuts));
        rules.places()
                .forEach((place, rule) -> perMille("scoring.yaml: place " + place, List.of(rule.unsaid(actions))));
        perMille("scoring.yaml: connected", rules.connected());
        rising("scoring.yaml: connected", rules.connected());
        perMille("scoring.yaml: fit", List.of(rules.fit().best(), rules.fit().floor()));
        all("scoring.yaml: fullWeight", List.of(rules.fit().fullWeight()), weight -> weight > 0);
    }

    private void curves(ScoringRules rules) {
        strictlyRising(
                "scoring.yaml: weights of depth",
                rules.depth().stream().map(ScoringRules.Depth::weight).toList());
        List<Integer> depths =
                rules.depth().stream().map(ScoringRules.Depth::factor).toList();
        perMille("scoring.yaml: factors of depth", depths);
        rising("scoring.yaml: factors of depth", depths);
        List<ScoringRules.Point> recency = rules.recency().points();
        strictlyRising(
                "scoring.yaml: months of recency",
                recency.stream().map(ScoringRules.Point::months).toList());
        List<Integer> factors = recency.stream().map(ScoringRules.Point::factor).toList();
        perMille("scoring.yaml: factors of recency", factors);
        rising("scoring.yaml: factors of recency from old to new", reversed(factors));
    }

    private void perMille(String what, List<Integer> numbers) {
        all(what, numbers, number -> number >= 0 && number <= 1000);
    }

    private void all(String what, List<Integer> numbers, IntPredicate possible) {
        for (int number : numbers) {
            if (!possible.test(number)) {
                mistakes.add(what + ": " + number + " is out of range");
            }
        }
    }

    private void rising(String what, List<Integer> numbers) {
        ordered(what, numbers, 0);
    }

    private void strictlyRising(String what, List<Integer> numbers) {
        ordered(what, numbers, 1);
    }

    private void ordered(String what, List<Integer> numbers, int leastStep) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) - numbers.get(i - 1) < leastStep) {
                mistakes.add(what + ": " + numbers.get(i - 1) + " comes before " + numbers.get(i));
                return;
            }
        }
    }

    private static List<Integer> reversed(List<Integer> numbers) {
        List<Integer> reversed = new ArrayList<>(numbers);
        Collections.reverse(reversed);
        return reversed;
    }
}
