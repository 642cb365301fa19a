package dev.assay.parser.word;

import dev.assay.parser.document.Style;
import java.util.Optional;

/** What a style sets; what is absent comes from the style below. @param shaded whether the paper has a colour there */
record Look(
        Optional<Boolean> bold,
        Optional<Boolean> italic,
        Optional<Double> size,
        Optional<Integer> colour,
        Optional<Boolean> hidden,
        Optional<Boolean> shaded) {

    static final Look NOTHING = new Look(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** On a coloured background. */
    static final Look SHADED = new Look(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true));

    static final Look HIDDEN = new Look(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty());

    Look over(Look below) {
        return new Look(
                bold.or(below::bold),
                italic.or(below::italic),
                size.or(below::size),
                colour.or(below::colour),
                hidden.or(below::hidden),
                shaded.or(below::shaded));
    }

    Style style() {
        return new Style(size.orElse(0.0), bold.orElse(false), italic.orElse(false), colour.orElse(0));
    }

    boolean isHidden() {
        return hidden.orElse(false);
    }

    boolean isTiny() {
        return size.isPresent() && size.get() < 2;
    }

    /** White on white paper. */
    boolean isPale() {
        int rgb = colour.orElse(0);
        boolean pale = (rgb >> 16 & 0xff) > 0xf0 && (rgb >> 8 & 0xff) > 0xf0 && (rgb & 0xff) > 0xf0;
        return pale && !shaded.orElse(false);
    }
}
