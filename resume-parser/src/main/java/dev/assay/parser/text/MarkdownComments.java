package dev.assay.parser.text;

import dev.assay.parser.document.Finding;
import java.util.List;

/** Parts Markdown from its comments and definitions, which no page made of it shows. */
final class MarkdownComments {

    private static final String BEGIN = "<!--";
    private static final String END = "-->";

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();

    MarkdownComments(String source) {
        MarkdownDefinitions definitions = new MarkdownDefinitions(source);
        String text = definitions.text();
        hidden.append(definitions.hidden()).append(' ');
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
