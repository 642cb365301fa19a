package dev.assay.parser.entries.heads;

import dev.assay.parser.document.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a head that has only one part where its two halves say different things. */
public final class Cuts {
    private static final Pattern WEAK = Pattern.compile("\\s+[\u2014\u2013/-]\\s+|\\s*;\\s+|,\\s+");

    private Cuts() {}

    public record Halves(Piece before, Piece behind) {}

    /** @param first evidence that a text is of the one kind, negative for the other */
    public static Optional<Halves> best(Piece whole, ToDoubleFunction<String> first) {
        List<Halves> all = new ArrayList<>();
        Matcher cut = WEAK.matcher(whole.text());
        while (cut.find()) {
            Piece before = HeadReader.bare(whole.part(0, cut.start()));
            Piece behind = HeadReader.bare(whole.part(cut.end(), whole.text().length()));
            if (!before.isEmpty() && !behind.isEmpty()) {
                all.add(new Halves(before, behind));
            }
        }
        Halves best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Halves halves : all) {
            double difference = Math.abs(first.applyAsDouble(halves.before().text())
                    - first.applyAsDouble(halves.behind().text()));
            double dash = whole.text().charAt(halves.before().text().length()) == ',' ? 0 : 0.3;
            if (difference + dash >= most) {
                most = difference + dash;
                best = halves;
            }
        }
        return Optional.ofNullable(best);
    }
}
