package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums up the competencies of a dimension. */
final class CompetencySummary {
    private final ScoringRules rules;
    private final Map<String, List<Piece>> pieces;
    private final Claims claims;
    private final Map<String, Integer> points;

    CompetencySummary(ScoringRules rules, Map<String, List<Piece>> pieces, Claims claims, List<Award> awards) {
        this.rules = rules;
        this.pieces = pieces;
        this.claims = claims;
        this.points = DimensionScorer.pointsByCompetency(awards);
    }

    List<CompetencyScore> of(Map<String, Long> values) {
        List<CompetencyScore> scores = new ArrayList<>();
        pieces.forEach((competency, own) -> {
            List<String> found = concepts(own);
            scores.add(new CompetencyScore(
                    competency,
                    ScoringRules.level(rules.competencyLevels(), values.get(competency) * 1000 / Millionths.ONE),
                    points.getOrDefault(competency, 0),
                    HandsOn.of(own),
                    found,
                    without(found, concepts(claims.of(competency)))));
        });
        return scores;
    }

    private static List<String> concepts(List<Piece> pieces) {
        return pieces.stream().map(Piece::concept).distinct().sorted().toList();
    }

    private static List<String> without(List<String> found, List<String> named) {
        return named.stream().filter(concept -> !found.contains(concept)).toList();
    }
}
