package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The value of a competency from its pieces: the strongest count most, repetition ever less, and more or stronger pieces
 * never lower it.
 */
final class Saturation {
    private final ScoringRules rules;
    private final ToLongFunction<Piece> strength;

    /** A piece with what it adds to its competency's sum, in millionths. */
    record Share(Piece piece, long amount) {}

    Saturation(ScoringRules rules) {
        this(rules, piece -> piece.strength(rules));
    }

    Saturation(ScoringRules rules, ToLongFunction<Piece> strength) {
        this.rules = rules;
        this.strength = strength;
    }

    /** Value of a competency, 0..1 in millionths. */
    long value(List<Piece> pieces) {
        return curve(shares(pieces).stream().mapToLong(Share::amount).sum());
    }

    /** What each piece adds, strongest first; content breaks ties. */
    List<Share> shares(List<Piece> pieces) {
        List<Share> shares = new ArrayList<>();
        long factor = Millionths.ONE;
        for (Share share : repeatedLess(pieces)) {
            shares.add(new Share(share.piece(), share.amount() * factor / Millionths.ONE));
            factor = Millionths.scale(factor, rules.saturation().decay());
        }
        return shares;
    }

    /** Several concepts in one statement are one deed, and one concept told again is the same: each further one counts less. */
    private List<Share> repeatedLess(List<Piece> pieces) {
        List<Share> whole = pieces.stream()
                .map(piece -> new Share(piece, strength.applyAsLong(piece)))
                .toList();
        List<Share> oncePerStatement =
                less(whole, rules.saturation().sameStatement(), piece -> Integer.toString(piece.statement()));
        return less(oncePerStatement, rules.saturation().sameConcept(), Piece::concept);
    }

    /** Of each group the strongest counts whole, and each further one {@code factor} per mille of what the one before it did. */
    private static List<Share> less(List<Share> shares, int factor, Function<Piece, Object> group) {
        Map<Object, Long> factors = new HashMap<>();
        List<Share> reduced = new ArrayList<>();
        for (Share share : sorted(shares)) {
            long left = factors.getOrDefault(group.apply(share.piece()), Millionths.ONE);
            reduced.add(new Share(share.piece(), share.amount() * left / Millionths.ONE));
            factors.put(group.apply(share.piece()), Millionths.scale(left, factor));
        }
        return sorted(reduced);
    }

    private static List<Share> sorted(List<Share> shares) {
        List<Share> sorted = new ArrayList<>(shares);
        sorted.sort(Comparator.comparingLong((Share share) -> -share.amount())
                .thenComparing(Share::piece, Piece.BY_CONTENT));
        return sorted;
    }

    /** {@code s / (s + half)}, stretched so that the largest possible sum gives 1. */
    private long curve(long sum) {
        long half = Millionths.ONE * rules.saturation().half() / 1000;
        long largest = Millionths.ONE * 1000 / (1000 - rules.saturation().decay());
        long bounded = Math.min(sum, largest);
        return bounded * (largest + half) / (bounded + half) * Millionths.ONE / largest;
    }
}
