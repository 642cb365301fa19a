package dev.assay.engine.text;

import java.util.List;
import java.util.stream.Collectors;

/** Shows what was found in a text. */
final class Spreads {
    private Spreads() {}

    /** The words of a spread as they stand in the text, {@code |} between those that stand apart. */
    static String words(Spread<?> spread, List<Token> tokens, String text) {
        return spread.places().stream()
                .map(place -> text.substring(
                        tokens.get(place.from()).start(),
                        tokens.get(place.to() - 1).end()))
                .collect(Collectors.joining("|"));
    }
}
