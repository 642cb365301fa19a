package dev.assay.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that a browser takes for a page. */
final class Markup {
    private static final Pattern PROLOG = Pattern.compile("(?i)<\\?xml[^>]*>\\s*");
    private static final Pattern COMMENT_END = Pattern.compile("--!?>\\s*");
    private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|meta)\\b");
    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}[\\p{Alnum}:-]*[\\s/>]|<[!?]");

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
}
