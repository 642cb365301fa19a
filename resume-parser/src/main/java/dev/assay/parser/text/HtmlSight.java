package dev.assay.parser.text;

import dev.assay.parser.document.Finding;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Why a reader of the page does not see an element, as far as the element itself says so. */
final class HtmlSight {
    private static final Pattern HIDDEN =
            Pattern.compile("display:none|visibility:hidden|opacity:0(\\.0+)?(;|$)|clip-path:inset\\(100%");
    private static final Pattern TINY = Pattern.compile("font-size:(0(\\.\\d+)?|1(\\.\\d+)?)(px|pt|em|rem)?(;|$)");
    private static final Pattern AWAY = Pattern.compile("(left|top|text-indent|right):-\\d{3,}");
    private static final Pattern WHITE =
            Pattern.compile("(^|;)color:(#fff(fff)?|white|rgb\\(255,255,255\\)|transparent)(;|$)");

    private HtmlSight() {}

    static Optional<Finding.Kind> why(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (element.hasAttr("hidden") || HIDDEN.matcher(style).find()) {
            return Optional.of(Finding.Kind.MARKED_HIDDEN);
        }
        if (TINY.matcher(style).find() && !style.matches(".*font-size:1(\\.\\d+)?(em|rem).*")) {
            return Optional.of(Finding.Kind.TINY);
        }
        if (AWAY.matcher(style).find()) {
            return Optional.of(Finding.Kind.OFF_PAGE);
        }
        boolean onPaper = !style.contains("background")
                && element.parents().stream()
                        .noneMatch(parent -> parent.attr("style").contains("background"));
        return WHITE.matcher(style).find() && onPaper ? Optional.of(Finding.Kind.BACKGROUND_COLOUR) : Optional.empty();
    }
}
