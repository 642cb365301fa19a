package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Bounds the work that one profile can ask for. Each removal is worked out anew, so the time grows with the square of the statements that count;
 * no honest profile comes near the bound, and far before it a further statement adds nothing.
 */
final class Strongest {

    /** Different statements with evidence that take part, the strongest ones; content decides among equals. */
    static final int STATEMENTS = 1_000;

    /** Of the copies in one place: one that counts, and one that takes its place when it goes. */
    private static final int COPIES = 2;

    private Strongest() {}

    static List<Piece> of(List<Piece> pieces, ScoringRules rules) {
        List<Piece> different = withoutFurtherCopies(pieces, rules);
        Map<String, Map<String, Long>> strengths = new TreeMap<>();
        different.forEach(piece -> strengths
                .computeIfAbsent(piece.content(), content -> new TreeMap<>())
                .merge(piece.rule(), piece.strength(rules), Math::max));
        if (strengths.size() <= STATEMENTS) {
            return different;
        }
        Set<String> kept = strengths.entrySet().stream()
                .sorted(Comparator.comparingLong(content -> -total(content.getValue())))
                .limit(STATEMENTS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return different.stream()
                .filter(piece -> kept.contains(piece.content()))
                .toList();
    }

    private static List<Piece> withoutFurtherCopies(List<Piece> pieces, ScoringRules rules) {
        Map<List<Object>, List<Piece>> copies = new LinkedHashMap<>();
        pieces.forEach(piece -> copies.computeIfAbsent(
                        List.of(piece.content(), piece.rule(), piece.place()), same -> new ArrayList<>())
                .add(piece));
        return copies.values().stream()
                .flatMap(same ->
                        same.stream().sorted(Piece.strongestFirst(rules)).limit(COPIES))
                .toList();
    }

    private static long total(Map<String, Long> strengths) {
        return strengths.values().stream().mapToLong(Long::longValue).sum();
    }
}
