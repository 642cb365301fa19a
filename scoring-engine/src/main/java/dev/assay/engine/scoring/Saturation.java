package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The value of a competency from its pieces: the strongest count most, repetition ever less, and more or stronger pieces
 * never lower it.
 */
final class Saturation {
    /** Total order: content breaks ties. */
    static final Comparator<Share> STRONGEST_FIRST =
            Comparator.comparingLong((Share share) -> -share.amount()).thenComparing(Share::piece, Piece.BY_CONTENT);

    private final ScoringRules.Saturation rules;
    private final ToLongFunction<Piece> strength;

    /** A piece with what it is worth, or what it adds to its competency's sum, in millionths. */
    record Share(Piece piece, long amount) {}

    Saturation(ScoringRules rules) {
        this(rules, piece -> piece.strength(rules));
    }

    Saturation(ScoringRules rules, ToLongFunction<Piece> strength) {
        this.rules = rules.saturation();
        this.strength = strength;
    }

    /** Value of a competency, 0..1 in millionths. */
    long value(List<Piece> pieces) {
        long sum = 0;
        long factor = Millionths.ONE;
        for (long gain : choice(pieces).gains()) {
            sum += gain * factor;
            factor = Millionths.scale(factor, rules.decay());
        }
        // Rounded once: parts that are rounded down each could have a smaller sum though all of them grew.
        return curve(sum / Millionths.ONE);
    }

    /** What each piece adds, strongest first; content breaks ties. */
    List<Share> shares(List<Piece> pieces) {
        List<Share> shares = new ArrayList<>();
        Set<Piece> rest = new TreeSet<>(Piece.BY_CONTENT);
        rest.addAll(pieces);
        long factor = Millionths.ONE;
        for (Share share : choice(pieces).shares()) {
            shares.add(new Share(share.piece(), share.amount() * factor / Millionths.ONE));
            factor = Millionths.scale(factor, rules.decay());
            rest.remove(share.piece());
        }
        rest.forEach(piece -> shares.add(new Share(piece, 0)));
        return shares;
    }

    private Choice choice(List<Piece> pieces) {
        return new Choice(
                rules,
                pieces.stream()
                        .map(piece -> new Share(piece, strength.applyAsLong(piece)))
                        .toList());
    }

    /** {@code s / (s + half)}, stretched so that the largest possible sum gives 1. */
    private long curve(long sum) {
        long half = Millionths.ONE * rules.half() / 1000;
        long largest = Millionths.ONE * 1000 / (1000 - rules.decay());
        long bounded = Math.min(sum, largest);
        return bounded * (largest + half) / (bounded + half) * Millionths.ONE / largest;
    }
}
