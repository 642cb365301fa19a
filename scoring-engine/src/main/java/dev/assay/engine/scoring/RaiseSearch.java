package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Searches for the smallest evidence that would raise the level of a dimension: one piece where one is enough, otherwise two or
 * three, greedily. Whatever it finds was scored, and reaches the level. Of c competencies with at most n concepts each it scores at most
 * {@code 5c + 4(c + 2)(1 + log2 n)} times.
 */
final class RaiseSearch {
    private static final int ALTERNATIVES = 3;
    private static final int PIECES = 3;

    private final DimensionScorer scorer;
    private final Untold untold;
    private final List<Integer> cutPoints;
    private final Comparator<Hypothesis> smallestFirst;

    /** @param cutPoints the scores at which the levels 1 to 4 begin */
    RaiseSearch(DimensionScorer scorer, Untold untold, List<Integer> cutPoints) {
        this.scorer = scorer;
        this.untold = untold;
        this.cutPoints = cutPoints;
        this.smallestFirst = Comparator.comparing(Hypothesis::grade)
                .thenComparing(hypothesis -> !untold.isNamed(hypothesis))
                .thenComparing(Hypothesis.BY_WEIGHT);
    }

    /** The alternatives, smallest first; none at the highest level, or where three pieces do not reach the next. */
    List<Raise> from(int level) {
        if (level == cutPoints.size()) {
            return List.of();
        }
        int cut = cutPoints.get(level);
        List<Raise> single = finishing(List.of(), cut).stream()
                .limit(ALTERNATIVES)
                .map(one -> raise(List.of(one)))
                .toList();
        return single.isEmpty() ? combined(cut).stream().map(this::raise).toList() : single;
    }

    private Optional<List<Hypothesis>> combined(int cut) {
        List<Hypothesis> chosen = new ArrayList<>();
        while (chosen.size() < PIECES - 1) {
            Optional<Hypothesis> strongest = strongest(chosen);
            if (strongest.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(strongest.get());
            List<Hypothesis> last = finishing(chosen, cut);
            if (!last.isEmpty()) {
                return Optional.of(smaller(with(chosen, last.get(0)), cut));
            }
        }
        return Optional.empty();
    }

    /** The smallest piece of each competency that reaches the cut-point together with those chosen. */
    private List<Hypothesis> finishing(List<Hypothesis> chosen, int cut) {
        return untold.competencies().stream()
                .flatMap(competency -> smallest(competency, chosen, cut).stream())
                .sorted(smallestFirst)
                .toList();
    }

    private Optional<Hypothesis> smallest(String competency, List<Hypothesis> chosen, int cut) {
        Optional<Hypothesis> most = untold.weightiest(competency, chosen);
        if (most.isEmpty() || !reaches(with(chosen, most.get()), cut)) {
            return Optional.empty();
        }
        for (Grade grade : Hypotheses.GRADES) {
            for (List<Hypothesis> choices : untold.choices(competency, grade, chosen)) {
                Optional<Hypothesis> least = least(choices, chosen, cut);
                if (least.isPresent()) {
                    return least;
                }
            }
        }
        return most;
    }

    /** By halving, since more weight never adds less. */
    private Optional<Hypothesis> least(List<Hypothesis> choices, List<Hypothesis> chosen, int cut) {
        int low = 0;
        int high = choices.size() - 1;
        if (high < 0 || !reaches(with(chosen, choices.get(high)), cut)) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (reaches(with(chosen, choices.get(middle)), cut)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(choices.get(high));
    }

    private Optional<Hypothesis> strongest(List<Hypothesis> chosen) {
        Optional<Hypothesis> best = Optional.empty();
        int most = -1;
        for (String competency : untold.competencies()) {
            Optional<Hypothesis> candidate = untold.weightiest(competency, chosen);
            int score = candidate.map(added -> score(with(chosen, added))).orElse(-1);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Each but the last made as small as it can be beside the others. */
    private List<Hypothesis> smaller(List<Hypothesis> evidence, int cut) {
        List<Hypothesis> smaller = new ArrayList<>(evidence);
        for (int i = 0; i < evidence.size() - 1; i++) {
            List<Hypothesis> others = new ArrayList<>(smaller);
            Hypothesis current = others.remove(i);
            smaller.set(i, smallest(current.competency(), others, cut).orElse(current));
        }
        return smaller;
    }

    private Raise raise(List<Hypothesis> evidence) {
        int score = score(evidence);
        return new Raise(score, ScoringRules.level(cutPoints, score), evidence);
    }

    private boolean reaches(List<Hypothesis> evidence, int cut) {
        return score(evidence) >= cut;
    }

    private int score(List<Hypothesis> evidence) {
        return scorer.scoreWith(
                evidence.stream().flatMap(piece -> piece.pieces().stream()).toList());
    }

    private static List<Hypothesis> with(List<Hypothesis> chosen, Hypothesis further) {
        List<Hypothesis> all = new ArrayList<>(chosen);
        all.add(further);
        return all;
    }
}
