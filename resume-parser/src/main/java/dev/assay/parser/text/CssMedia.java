package dev.assay.parser.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a media query holds for somebody at a usual screen; one that is not known does not. */
final class CssMedia {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double EM = 16;
    private static final String LENGTH = "(\\d{0,6}\\.?\\d{1,6})(px|em|rem)?";
    private static final Pattern AT_MOST_OR_LEAST =
            Pattern.compile("\\(\\s*(min|max)-(?:device-)?(width|height)\\s*:\\s*" + LENGTH + "\\s*\\)");
    private static final Pattern COMPARED =
            Pattern.compile("\\(\\s*(width|height)\\s*([<>])=?\\s*" + LENGTH + "\\s*\\)");
    private static final Pattern KIND = Pattern.compile("|screen|all|only (screen|all)|not (print|speech)");
    private static final Pattern USUAL = Pattern.compile("\\(\\s*(orientation\\s*:\\s*landscape"
            + "|(any-)?hover(\\s*:\\s*hover)?|(any-)?pointer(\\s*:\\s*fine)?|color"
            + "|prefers-color-scheme\\s*:\\s*light|prefers-reduced-motion\\s*:\\s*no-preference)\\s*\\)");

    private CssMedia() {}

    static boolean isScreen(String queries) {
        String all = queries.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return CssText.split(all, ",").stream()
                .anyMatch(query -> List.of(query.split(" and (?=\\()")).stream().allMatch(CssMedia::holds));
    }

    private static boolean holds(String part) {
        String bare = part.strip();
        Matcher bound = AT_MOST_OR_LEAST.matcher(bare);
        if (bound.matches()) {
            double most = length(bound.group(3), bound.group(4));
            return bound.group(1).equals("min") ? size(bound.group(2)) >= most : size(bound.group(2)) <= most;
        }
        Matcher compared = COMPARED.matcher(bare);
        if (compared.matches()) {
            double told = length(compared.group(3), compared.group(4));
            double size = size(compared.group(1));
            return compared.group(2).equals("<") ? size <= told : size >= told;
        }
        return KIND.matcher(bare).matches() || USUAL.matcher(bare).matches();
    }

    private static double size(String side) {
        return side.equals("width") ? WIDTH : HEIGHT;
    }

    /** In pixels. */
    private static double length(String number, String unit) {
        return Double.parseDouble(number) * (unit == null || unit.equals("px") ? 1 : EM);
    }
}
