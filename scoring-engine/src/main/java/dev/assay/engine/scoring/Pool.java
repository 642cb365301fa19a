package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pieces of a profile. Copies of a statement count once: the strongest copy stands for all, and the next one takes its
 * place when it goes.
 */
final class Pool {
    private static final int NOBODY = -1;

    private final ScoringRules rules;
    private final Map<Integer, List<Piece>> byStatement = new LinkedHashMap<>();
    private final Map<String, List<Integer>> copies = new TreeMap<>();
    private final Map<String, List<Piece>> byCompetency = new TreeMap<>();
    private final Map<String, List<Piece>> byConcept = new HashMap<>();

    Pool(ScoringRules rules, List<Piece> pieces) {
        this.rules = rules;
        for (Piece piece : pieces) {
            byStatement
                    .computeIfAbsent(piece.statement(), statement -> new ArrayList<>())
                    .add(piece);
            byCompetency
                    .computeIfAbsent(piece.target().competency(), competency -> new ArrayList<>())
                    .add(piece);
            byConcept
                    .computeIfAbsent(piece.concept(), concept -> new ArrayList<>())
                    .add(piece);
        }
        byStatement.forEach(
                (statement, own) -> copies.computeIfAbsent(own.get(0).content(), content -> new ArrayList<>())
                        .add(statement));
        Comparator<Integer> strongest = Comparator.comparingLong((Integer statement) -> -total(statement))
                .thenComparing(
                        statement -> byStatement.get(statement).get(0).place().place())
                .thenComparing(statement ->
                        byStatement.get(statement).get(0).place().when().orElse(new Months(0, 0)))
                .thenComparing(Comparator.naturalOrder());
        copies.values().forEach(statements -> statements.sort(strongest));
    }

    private long total(int statement) {
        return byStatement.get(statement).stream()
                .mapToLong(piece -> piece.strength(rules))
                .sum();
    }

    /** The statements that count, one of each set of copies. */
    List<Integer> statements() {
        return copies.values().stream()
                .map(statements -> statements.get(0))
                .sorted()
                .toList();
    }

    List<Piece> of(int statement) {
        return byStatement.getOrDefault(statement, List.of());
    }

    /** Competencies whose value may change when the statement goes and a copy of it takes its place. */
    Set<String> touchedBy(int statement) {
        Set<String> touched = new TreeSet<>();
        for (int copy : copies.get(of(statement).get(0).content())) {
            for (Piece piece : of(copy)) {
                piece.mention().rule().targets().forEach(target -> touched.add(target.competency()));
            }
        }
        return touched;
    }

    /** All pieces of a competency that count, corroborated where independent places agree. */
    List<Piece> of(String competency) {
        return without(NOBODY, competency);
    }

    /** The same as if the statement were not in the profile. */
    List<Piece> without(int statement, String competency) {
        List<Piece> counted = new ArrayList<>();
        Map<String, Boolean> corroborated = new HashMap<>();
        for (Piece piece : byCompetency.getOrDefault(competency, List.of())) {
            if (counts(piece, statement)) {
                boolean agreed = piece.isDescribed()
                        && corroborated.computeIfAbsent(piece.concept(), concept -> isCorroborated(concept, statement));
                Grade cap = piece.mention().rule().concept().cap();
                counted.add(agreed ? piece.graded(Grade.CORROBORATED.atMost(cap)) : piece);
            }
        }
        return counted;
    }

    private boolean isCorroborated(String concept, int removed) {
        return byConcept.get(concept).stream()
                        .filter(piece -> piece.isDescribed() && counts(piece, removed))
                        .map(Piece::place)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    private boolean counts(Piece piece, int removed) {
        for (int copy : copies.get(piece.content())) {
            if (copy != removed) {
                return copy == piece.statement();
            }
        }
        return false;
    }
}
