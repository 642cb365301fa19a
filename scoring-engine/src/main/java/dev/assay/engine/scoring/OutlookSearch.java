package dev.assay.engine.scoring;

import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.List;

/** Finds what further evidence could change, by scoring again with evidence that the profile does not have. */
final class OutlookSearch {
    private final ScoringRules rules;
    private final Hypotheses hypotheses;

    OutlookSearch(Rubric rubric) {
        this.rules = rubric.scoring();
        this.hypotheses = new Hypotheses(rubric);
    }

    Outlook of(DimensionRules dimension, DimensionScorer scorer, DimensionScore score) {
        Untold untold = new Untold(dimension, hypotheses, scorer);
        List<Integer> cutPoints = rules.dimensionLevels().get(dimension.dimension());
        List<Raise> raises = new RaiseSearch(scorer, untold, cutPoints).from(score.level());
        List<Opening> openings = new ArrayList<>();
        for (String competency : untold.competencies()) {
            untold.weightiestNamed(competency)
                    .or(() -> untold.weightiest(competency, List.of()))
                    .ifPresent(evidence -> openings.add(
                            new Opening(competency, evidence, scorer.scoreWith(evidence.pieces()) - score.score())));
        }
        return new Outlook(raises, openings, untold.named());
    }
}
