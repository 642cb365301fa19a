package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that stands in a string and that no page shows: comments of HTML and Markdown, elements that are styled away, and
 * characters in an order that a bidirectional override forces on them.
 */
public final class HiddenText {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]{0,1000})>");
    private static final Pattern NEVER_SHOWN = Pattern.compile("script|style|template|head|noscript");
    private static final Pattern STYLED_AWAY = Pattern.compile("display:none|visibility:(?:hidden|collapse)"
            + "|(?<![-a-z])(?:font-size|opacity|height|width|max-height|max-width):0(?:\\.0+)?(?:px|pt|r?em|%)?(?![.0-9])"
            + "|(?<![-a-z])opacity:0?\\.0[0-9]*"
            + "|font-size:[01](?:\\.[0-9]+)?(?:px|pt)|(?<![-a-z])color:(?:white|transparent|#fff(?:fff)?(?![0-9a-f])|rgba?\\(25[0-5],25[0-5],25[0-5])"
            + "|(?:left|top|right|text-indent):-[0-9]{3}");
    private static final Pattern HIDDEN_ATTRIBUTE = Pattern.compile(
            "(?:^|\\s)hidden(?:[\\s=/]|$)"
                    + "|(?:^|\\s)color\\s*=\\s*[\"']?\\s*(?:white|transparent|#?f[0-9a-f]f[0-9a-f]f[0-9a-f](?![0-9a-f])|#?fff(?![0-9a-f]))");
    private static final Pattern MARKDOWN_COMMENT = Pattern.compile(
            "\\[(?://|comment)\\]:[ \\t]{0,3}(?:#|<>)?[ \\t]{0,3}(?:\\([^()\\n]*\\)|\"[^\"\\n]*\"|'[^'\\n]*')");
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private HiddenText() {}

    /** A part of the source, end exclusive. */
    public record Range(int start, int end) {}

    /** The hidden parts, in order and without overlaps. */
    public static List<Range> in(String source) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        Range next = next(source, from);
        while (next != null) {
            ranges.add(next);
            from = next.end();
            next = next(source, from);
        }
        return ranges;
    }

    /** The source with spaces in the place of what is hidden, so that every other character stays where it was. */
    public static String blanked(String source) {
        List<Range> hidden = in(source);
        if (hidden.isEmpty()) {
            return source;
        }
        StringBuilder visible = new StringBuilder(source);
        for (Range range : hidden) {
            for (int i = range.start(); i < range.end(); i++) {
                visible.setCharAt(i, ' ');
            }
        }
        return visible.toString();
    }

    private static Range next(String source, int from) {
        for (int i = from; i < source.length(); i++) {
            int end = switch (source.charAt(i)) {
                case '<' -> element(source, i);
                case '[' -> markdown(source, i);
                case '\u202d', '\u202e' -> behind(source, "\u202c", i);
                default -> i;
            };
            if (end > i) {
                return new Range(i, end);
            }
        }
        return null;
    }

    private static int markdown(String source, int at) {
        Matcher comment = MARKDOWN_COMMENT.matcher(source).region(at, source.length());
        return comment.lookingAt() ? comment.end() : at;
    }

    private static int element(String source, int at) {
        if (source.startsWith(COMMENT, at)) {
            return behind(source, COMMENT_END, at);
        }
        Matcher tag = TAG.matcher(source).region(at, source.length());
        boolean hides = tag.lookingAt() && tag.group(1).isEmpty() && isHidden(tag.group(2), tag.group(3));
        if (!hides) {
            return at;
        }
        return tag.group(3).endsWith("/") ? tag.end() : closing(source, tag.group(2), tag.end());
    }

    private static boolean isHidden(String name, String attributes) {
        String plain = attributes.toLowerCase(Locale.ROOT);
        return NEVER_SHOWN.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || HIDDEN_ATTRIBUTE.matcher(plain).find()
                || STYLED_AWAY.matcher(plain.replaceAll("\\s", "")).find();
    }

    /** Behind the tag that closes an element opened before {@code from}; what is never closed hides the rest. */
    private static int closing(String source, String name, int from) {
        Matcher tag = TAG.matcher(source).region(from, source.length());
        int open = 1;
        while (tag.find()) {
            if (tag.group(2).equalsIgnoreCase(name) && !tag.group(3).endsWith("/")) {
                open += tag.group(1).isEmpty() ? 1 : -1;
                if (open == 0) {
                    return tag.end();
                }
            }
        }
        return source.length();
    }

    private static int behind(String source, String end, int at) {
        int found = source.indexOf(end, at);
        return found < 0 ? source.length() : found + end.length();
    }
}
