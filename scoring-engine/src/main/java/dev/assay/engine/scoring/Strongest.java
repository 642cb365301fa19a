package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds the work that one profile can ask for. Each removal is worked out anew, so the time grows with the square of the statements that count;
 * no honest profile comes near the bound, and far before it a further statement adds nothing.
 */
final class Strongest {

    /** Statements with evidence that take part, the strongest ones; content decides among equals. */
    static final int STATEMENTS = 1_000;

    private Strongest() {}

    static List<Piece> of(List<Piece> pieces, ScoringRules rules) {
        Map<Integer, List<Piece>> byStatement = new LinkedHashMap<>();
        pieces.forEach(piece -> byStatement
                .computeIfAbsent(piece.statement(), statement -> new ArrayList<>())
                .add(piece));
        if (byStatement.size() <= STATEMENTS) {
            return pieces;
        }
        return byStatement.values().stream()
                .sorted(Comparator.comparingLong((List<Piece> own) -> -total(own, rules))
                        .thenComparing(own -> own.get(0), Piece.BY_CONTENT))
                .limit(STATEMENTS)
                .flatMap(List::stream)
                .toList();
    }

    private static long total(List<Piece> own, ScoringRules rules) {
        return own.stream().mapToLong(piece -> piece.strength(rules)).sum();
    }
}
