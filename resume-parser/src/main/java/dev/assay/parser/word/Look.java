package dev.assay.parser.word;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.document.Style;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a style sets; what is absent comes from the style below.
 *
 * @param colour that adapts to the paper where it is none or {@link #ADAPTING}
 * @param paper the colour below
 * @param room of an exact height, in points, outside of which text is cut off
 */
public record Look(
        Optional<Boolean> bold,
        Optional<Boolean> italic,
        Optional<Double> size,
        Optional<Integer> colour,
        Optional<Boolean> hidden,
        Optional<Integer> paper,
        Optional<Double> room) {

    private static final double SMALLEST = 2;

    /** A colour that is set, to differ from the paper. */
    public static final int ADAPTING = -2;

    public static final Look NOTHING = new Look(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static final Look HIDDEN = new Look(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            Optional.empty());

    /** On paper of a colour, which may be {@link Colours#MANY}. */
    public static Look on(int paper) {
        return new Look(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(paper),
                Optional.empty());
    }

    /** In a line or row of this height, whatever the text needs. */
    public static Look in(double room) {
        return new Look(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(room));
    }

    /** A colour by its six digits; empty where it is said otherwise. */
    public static Optional<Integer> rgb(String value) {
        return value.matches("[0-9a-fA-F]{6}") ? Optional.of(Integer.parseInt(value, 16)) : Optional.empty();
    }

    public Look over(Look below) {
        return new Look(
                bold.or(below::bold),
                italic.or(below::italic),
                size.or(below::size),
                colour.or(below::colour),
                hidden.or(below::hidden),
                paper.or(below::paper),
                // A line in a row is cut off by both.
                Stream.of(room, below.room).flatMap(Optional::stream).min(Double::compare));
    }

    Style style() {
        return new Style(size.orElse(0.0), bold.orElse(false), italic.orElse(false), ink().orElse(0));
    }

    private Optional<Integer> ink() {
        return colour.filter(set -> set != ADAPTING);
    }

    public boolean isHidden() {
        return hidden.orElse(false);
    }

    boolean isTiny() {
        return Stream.of(size, room).flatMap(Optional::stream).anyMatch(height -> height < SMALLEST);
    }

    /** In the colour of its paper. */
    boolean isPale() {
        int below = paper.orElse(Colours.WHITE);
        return below != Colours.MANY && ink().isPresent() && Colours.isSame(ink().get(), below);
    }
}
