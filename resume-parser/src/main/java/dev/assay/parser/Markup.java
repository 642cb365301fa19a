package dev.assay.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that a browser takes for a page, and text with the marks of Markdown. */
final class Markup {
    private static final Pattern PROLOG = Pattern.compile("(?i)<\\?xml[^>]*>\\s*");
    private static final Pattern COMMENT_END = Pattern.compile("--!?>\\s*");
    private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|meta)\\b");
    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}[\\p{Alnum}:-]*[\\s/>]|<[!?]");

    /** No text has these by chance. */
    private static final Pattern END_TAG = Pattern.compile(
            "(?i)</(?:a|b|body|div|em|h[1-6]|html|i|li|main|ol|p|section|span|strong|table|td|th|tr|ul)\\s*>");

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    private static final int FEWEST = 2;

    private Markup() {}

    /** What follows the prolog and the comments at the start; where a comment does not end, from there on. */
    static String withoutComments(String text) {
        Matcher prolog = PROLOG.matcher(text);
        int at = prolog.lookingAt() ? prolog.end() : 0;
        // Not by one pattern: it would need a stack as deep as the comment is long.
        Matcher end = COMMENT_END.matcher(text);
        while (text.startsWith("<!--", at) && end.find(at + "<!".length())) {
            at = end.end();
        }
        return text.substring(at);
    }

    /** Whether only a page begins so. */
    static boolean isHtml(String start) {
        return HTML.matcher(start).lookingAt();
    }

    /** Whether it begins with a tag. */
    static boolean begins(String start) {
        return TAG.matcher(start).lookingAt();
    }

    /** Whether it has elements of a page somewhere. */
    static boolean hasElements(String text) {
        return END_TAG.matcher(text).results().limit(FEWEST).count() == FEWEST;
    }

    /** Whether it has headings of Markdown. */
    static boolean isMarkdown(String text) {
        return MARKDOWN_HEADING.matcher(text).results().limit(FEWEST).count() == FEWEST;
    }
}
