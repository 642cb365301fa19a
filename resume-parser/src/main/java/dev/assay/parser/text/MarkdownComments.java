package dev.assay.parser.text;

import dev.assay.parser.document.Finding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parts Markdown from its comments, which no page made of it shows. */
final class MarkdownComments {

    /** The usual ways to misuse a definition of a link: {@code [//]: # (text)}, {@code [comment]: <> (text)}. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]{1,200}]:[ \\t]*(?:#|<>)[ \\t]+[\"'(](.*)[\"')][ \\t]*$");

    private static final String BEGIN = "<!--";
    private static final String END = "-->";

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();

    MarkdownComments(String source) {
        String text = DEFINITION.matcher(source).replaceAll(this::hide);
        int from = 0;
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int end = text.indexOf(END, begin + "<!".length());
            if (end < 0 && !beginsLine(text, begin)) {
                break;
            }
            int shut = end < 0 ? text.length() : Math.max(end, begin + BEGIN.length());
            seen.append(text, from, begin);
            hidden.append(text, Math.min(begin + BEGIN.length(), shut), shut).append(' ');
            from = end < 0 ? text.length() : end + END.length();
            begin = text.indexOf(BEGIN, from);
        }
        seen.append(text, from, text.length());
    }

    private String hide(MatchResult definition) {
        hidden.append(definition.group(1)).append(' ');
        return "";
    }

    /** There a comment goes to the end of the file where nothing closes it; within a line it is text. */
    private static boolean beginsLine(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
    }

    String text() {
        return seen.toString();
    }

    List<Finding> findings() {
        String told = hidden.toString().replaceAll("\\s+", " ").strip();
        return told.isEmpty() ? List.of() : List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, told));
    }
}
