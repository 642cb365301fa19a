package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private List<Share> repeatedLess(List<Piece> pieces) {
        Map<String, Long> factors = new HashMap<>();
        List<Share> shares = new ArrayList<>();
        for (Share share : sorted(pieces.stream()
                .map(piece -> new Share(piece, strength.applyAsLong(piece)))
                .toList())) {
            long factor = factors.getOrDefault(share.piece().concept(), Millionths.ONE);
            shares.add(new Share(share.piece(), share.amount() * factor / Millionths.ONE));
            factors.put(
                    share.piece().concept(),
                    Millionths.scale(factor, rules.saturation().sameConcept()));
        }
        return sorted(shares);
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
