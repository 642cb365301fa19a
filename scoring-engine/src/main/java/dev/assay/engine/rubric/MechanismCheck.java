package dev.assay.engine.rubric;

import dev.assay.engine.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for mistakes in the files that say how texts are read and scored. */
final class MechanismCheck {
    private static final Set<String> PLACES = Set.of(
            "work",
            "project",
            "title",
            "publication",
            "volunteer",
            "summary",
            "award",
            "certificate",
            "education",
            "skill");

    private final RubricParts parts;
    private final List<String> mistakes = new ArrayList<>();

    MechanismCheck(RubricParts parts) {
        this.parts = parts;
    }

    List<String> mistakes() {
        checkPhrases();
        checkMeasures();
        checkScoring(parts.scoring());
        if (mistakes.isEmpty()) {
            mistakes.addAll(OrderCheck.mistakes(parts));
        }
        return mistakes;
    }

    private void checkPhrases() {
        for (Action action : Action.values()) {
            boolean known = parts.actions().actions().stream().anyMatch(rules -> rules.action() == action);
            require(known, "actions.yaml has no class " + action.id());
        }
        parts.actions().actions().forEach(action -> phrases("actions.yaml", action.phrases()));
        parts.polarity().forEach(rule -> phrases("polarity.yaml", rule.phrases()));
        parts.connectives().forEach(rule -> phrases("connectives.yaml", rule.phrases()));
        require(
                parts.scoring().connected().isEmpty() == parts.connectives().isEmpty(),
                "scoring.yaml: connected and the file of connectives go together");
        phrases("integrity.yaml", parts.integrity().instructions());
        for (String finding : List.of("instruction-to-reader", "invisible-characters", "stuffing", "encoded-text")) {
            require(parts.integrity().sentences().containsKey(finding), "integrity.yaml lacks a sentence: " + finding);
        }
    }

    private void checkMeasures() {
        for (MeasureRule measure : parts.measures().measures()) {
            measure.units().forEach(unit -> phrases(measure.id(), unit.spellings()));
            for (int i = 1; i < measure.bands().size(); i++) {
                boolean ascending = measure.bands()
                                .get(i - 1)
                                .from()
                                .compareTo(measure.bands().get(i).from())
                        < 0;
                require(ascending, measure.id() + ": bands are not in ascending order");
            }
            boolean bounded = measure.bands().stream().allMatch(band -> band.scale() >= 0 && band.scale() <= 1000);
            require(bounded, measure.id() + ": a scale is not within 0..1000");
        }
    }

    private void checkScoring(ScoringRules scoring) {
        for (Grade grade : Grade.values()) {
            require(scoring.grades().containsKey(grade), "scoring.yaml has no factor for " + grade.id());
        }
        require(
                scoring.places().keySet().equals(PLACES),
                "scoring.yaml: places must be " + PLACES.stream().sorted().toList());
        List<Integer> shares = scoring.dimension().shares();
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        require(sum == 1000, "scoring.yaml: shares sum to " + sum + " instead of 1000");
        boolean falling = true;
        for (int i = 1; i < shares.size(); i++) {
            falling &= shares.get(i) <= shares.get(i - 1);
        }
        require(scoring.dimension().stretch() > 0, "scoring.yaml: stretch must be positive");
        require(falling, "scoring.yaml: shares must not rise, else better evidence could lower a score");
        require(scoring.recency().points().size() >= 2, "scoring.yaml: recency needs two points");
        require(scoring.competencyLevels().size() == 4, "scoring.yaml: four competency cut-points");
        for (Dimension dimension : Dimension.values()) {
            List<Integer> cuts = scoring.dimensionLevels().getOrDefault(dimension, List.of());
            require(cuts.size() == 4, "scoring.yaml: four cut-points for " + dimension.id());
        }
    }

    private void phrases(String file, List<String> phrases) {
        for (String phrase : phrases) {
            try {
                Phrase.parse(phrase);
            } catch (IllegalArgumentException e) {
                mistakes.add(file + ": no phrase: " + e.getMessage());
            }
        }
    }

    private void require(boolean condition, String mistake) {
        if (!condition) {
            mistakes.add(mistake);
        }
    }
}
