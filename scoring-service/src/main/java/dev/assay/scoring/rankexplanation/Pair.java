package dev.assay.scoring.rankexplanation;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.rankexplanation.Precedence.Difference;
import dev.assay.scoring.rankexplanation.Precedence.OrderBy;
import dev.assay.scoring.rankexplanation.Precedence.Shown;
import dev.assay.scoring.rankexplanation.Precedence.Side;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two assessments in the order of a ranking. */
final class Pair {

    private static final int MOST_DIFFERENCES = 10;

    private final Rubric rubric;
    private final Weighting weighting;
    private final KeptAssessment a;
    private final KeptAssessment b;

    Pair(Rubric rubric, Weighting weighting, KeptAssessment one, KeptAssessment other) {
        this.rubric = rubric;
        this.weighting = weighting;
        FitFormula formula = formula(weighting.weights());
        int ahead = formula.fit(one.scores()) - formula.fit(other.scores());
        boolean inOrder = ahead > 0 || ahead == 0 && precedes(one, other);
        this.a = inOrder ? one : other;
        this.b = inOrder ? other : one;
    }

    /** Compares ids as the database does: by their digits. */
    private static boolean precedes(KeptAssessment one, KeptAssessment other) {
        return one.candidateId().toString().compareTo(other.candidateId().toString()) < 0;
    }

    Precedence explained(String epoch) {
        Side first = side(a);
        Side second = side(b);
        List<OrderBy> orders = orders();
        List<Difference> differences = differences();
        PrecedenceSentences sentences = new PrecedenceSentences(weighting.weights(), first, second);
        return new Precedence(
                epoch,
                weighting.jobProfile(),
                first,
                second,
                first.fit() == second.fit(),
                sentences.all(
                        differences,
                        orders,
                        turned(),
                        weighting.weights().aTenthAway().size()),
                orders,
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private Side side(KeptAssessment assessment) {
        Triple scores = assessment.scores();
        FitFormula.Parts parts = formula(weighting.weights()).parts(scores);
        return new Side(
                assessment.candidateId(),
                parts.fit(),
                parts.strongest().id(),
                parts.fromStrongest(),
                parts.fromMean(),
                scores.systems(),
                scores.infrastructure(),
                scores.enterpriseData());
    }

    private List<OrderBy> orders() {
        List<OrderBy> orders = new ArrayList<>();
        for (JobProfile profile : rubric.jobProfiles()) {
            FitFormula formula = formula(Weights.of(profile));
            orders.add(new OrderBy(profile.id(), formula.fit(a.scores()), formula.fit(b.scores())));
        }
        return orders;
    }

    /** By how many of the weights a tenth away B would be ahead of A. */
    private int turned() {
        return (int) weighting.weights().aTenthAway().stream()
                .map(this::formula)
                .filter(formula -> formula.fit(b.scores()) > formula.fit(a.scores()))
                .count();
    }

    private List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, CompetencyResult> ofA = competencies(a, dimension);
            Map<String, CompetencyResult> ofB = competencies(b, dimension);
            TreeSet<String> ids = new TreeSet<>(ofA.keySet());
            ids.addAll(ofB.keySet());
            for (String id : ids) {
                String title = (ofA.containsKey(id) ? ofA : ofB).get(id).title();
                differences.add(new Difference(dimension.id(), id, title, shown(ofA.get(id)), shown(ofB.get(id))));
            }
        }
        differences.removeIf(difference -> difference.a().equals(difference.b()));
        differences.sort(Comparator.comparingInt(difference -> -Math.abs(difference.ahead())));
        return differences;
    }

    private static Map<String, CompetencyResult> competencies(KeptAssessment assessment, Dimension dimension) {
        return assessment.in(dimension).stream()
                .flatMap(result -> result.competencies().stream())
                .collect(Collectors.toMap(CompetencyResult::competency, result -> result));
    }

    private static Shown shown(CompetencyResult result) {
        return result == null ? new Shown(0, 0) : new Shown(result.level(), result.points());
    }

    private FitFormula formula(Weights weights) {
        return new FitFormula(rubric.scoring().fit(), weights);
    }
}
