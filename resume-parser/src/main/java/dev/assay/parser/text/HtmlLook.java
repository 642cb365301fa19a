package dev.assay.parser.text;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.document.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of an element looks.
 *
 * @param gone why nobody sees the element with all that is in it
 * @param invisible whether its text is, until an element in it says otherwise
 * @param size in points
 * @param colour 0xRRGGBB, -1 where it is not known, -2 for none
 * @param paper the colour below, -1 where it is not one
 */
record HtmlLook(Optional<Finding.Kind> gone, boolean invisible, double size, int colour, int paper) {
    private static final double USUAL = 12;
    private static final double SMALLEST = 2;
    private static final double AWAY = -75;
    private static final double FAR_AWAY = -375;
    private static final int UNKNOWN = -1;
    private static final int CLEAR = -2;
    private static final Pattern LENGTH = Pattern.compile("(-?\\d{0,9}\\.?\\d{1,9})(px|pt|em|rem|ex|ch|%|cm|mm|in)?");
    private static final Pattern CLIPPED = Pattern.compile(
            "inset\\(\\s*(50|100)%.*|rect\\(\\s*(0|1px|0px)[\\s,]+(0|1px|0px)[\\s,]+(0|1px|0px)[\\s,]+(0|1px|0px)\\s*\\)");
    private static final Pattern MOVED = Pattern.compile(".*translate\\w*\\([^)]*-\\d{4,}.*|scale\\(0(\\.0+)?\\)");

    /** Black on white paper. */
    static final HtmlLook PAGE = new HtmlLook(Optional.empty(), false, USUAL, 0, 0xffffff);

    /** Of an element in it, which sets this. */
    HtmlLook with(Map<String, String> style, boolean marked) {
        String visibility = style.getOrDefault("visibility", "");
        boolean unseen = visibility.matches("hidden|collapse");
        return new HtmlLook(
                gone.or(() -> marked ? Optional.of(Finding.Kind.MARKED_HIDDEN) : gone(style)),
                unseen || invisible && !visibility.equals("visible"),
                length(style, "font-size", size).orElse(size),
                colour(style),
                paper(style));
    }

    private int colour(Map<String, String> style) {
        String value = style.getOrDefault("color", "inherit");
        if (value.matches("inherit|currentcolor|")) {
            return colour;
        }
        return CssColour.isClear(value) ? CLEAR : CssColour.rgb(value).orElse(UNKNOWN);
    }

    private int paper(Map<String, String> style) {
        if (CssColour.isImage(style.getOrDefault(CssRule.IMAGE, "none"))) {
            return UNKNOWN;
        }
        String value = style.getOrDefault("background", "none");
        if (value.matches("none|inherit|initial|unset|0|") || CssColour.isClear(value)) {
            return paper;
        }
        int colour = CssColour.firstRgb(value).orElse(UNKNOWN);
        return CssColour.isSheer(value) && colour != paper ? UNKNOWN : colour;
    }

    private Optional<Finding.Kind> gone(Map<String, String> style) {
        boolean hidden = style.getOrDefault("display", "").equals("none")
                || style.getOrDefault("opacity", "").matches("0?(\\.0\\d*)?%?(?<=.)")
                || CLIPPED.matcher(style.getOrDefault("clip-path", "")).matches()
                || CLIPPED.matcher(style.getOrDefault("clip", "")).matches()
                || isFlat(style);
        if (hidden) {
            return Optional.of(Finding.Kind.MARKED_HIDDEN);
        }
        boolean placed = style.getOrDefault("position", "").matches("absolute|fixed|relative");
        boolean away = placed && isBelow(style, List.of("left", "top", "right", "bottom"), AWAY)
                || isBelow(style, List.of("text-indent", "margin-left", "margin-top"), FAR_AWAY)
                || MOVED.matcher(style.getOrDefault("transform", "")).matches();
        return away ? Optional.of(Finding.Kind.OFF_PAGE) : Optional.empty();
    }

    private boolean isFlat(Map<String, String> style) {
        return style.getOrDefault("overflow", "").matches("hidden|clip")
                && List.of("height", "width", "max-height", "max-width").stream()
                        .filter(side -> !style.getOrDefault(side, "").endsWith("%"))
                        .anyMatch(side -> length(style, side, size).orElse(USUAL) < SMALLEST);
    }

    private boolean isBelow(Map<String, String> style, List<String> properties, double least) {
        return properties.stream()
                .anyMatch(property -> length(style, property, size).orElse(0) <= least);
    }

    /** In points. */
    private static OptionalDouble length(Map<String, String> style, String property, double em) {
        Matcher length = LENGTH.matcher(style.getOrDefault(property, ""));
        if (!length.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(length.group(1));
        return OptionalDouble.of(number
                * switch (length.group(2) == null ? "px" : length.group(2)) {
                    case "pt" -> 1;
                    case "em" -> em;
                    case "rem" -> USUAL;
                    case "ex", "ch" -> em / 2;
                    case "%" -> em / 100;
                    case "cm" -> 28.35;
                    case "mm" -> 2.835;
                    case "in" -> 72;
                    default -> 0.75;
                });
    }

    /** Why nobody sees its text. */
    Optional<Finding.Kind> why() {
        if (gone.isPresent()) {
            return gone;
        }
        if (invisible) {
            return Optional.of(Finding.Kind.MARKED_HIDDEN);
        }
        if (size < SMALLEST) {
            return Optional.of(Finding.Kind.TINY);
        }
        if (colour == CLEAR && paper >= 0) {
            return Optional.of(Finding.Kind.TRANSPARENT);
        }
        boolean same = colour >= 0 && paper >= 0 && Colours.isSame(colour, paper);
        return same ? Optional.of(Finding.Kind.BACKGROUND_COLOUR) : Optional.empty();
    }
}
