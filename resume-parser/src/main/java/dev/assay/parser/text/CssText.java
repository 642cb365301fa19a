package dev.assay.parser.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the ends of what stands in a style sheet: signs in strings and brackets end nothing. */
final class CssText {

    private CssText() {}

    /** Where the first of these signs is, or else the end. */
    static int find(String text, int from, String signs) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote || c == '\n' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (depth == 0 && signs.indexOf(c) >= 0) {
                return i;
            } else {
                depth = Math.max(0, depth + ("([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0));
            }
        }
        return text.length();
    }

    /** Where the brace is that closes this one, or else the end. */
    static int close(String text, int open) {
        int depth = 1;
        int at = open;
        while (depth > 0 && at < text.length()) {
            at = find(text, at + 1, "{}");
            depth += at < text.length() && text.charAt(at) == '{' ? 1 : -1;
        }
        return at;
    }

    static List<String> split(String text, String sign) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = find(text, from, sign);
            parts.add(text.substring(from, end).strip());
            from = end + 1;
        }
        return parts;
    }
}
