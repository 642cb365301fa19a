package dev.assay.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Makes untrusted text safe for a terminal, and measures it in columns. */
public final class PlainText {

    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /**
     * One line without control characters: a résumé must not be able to move the cursor, change colours or reverse the direction of the line that it
     * is shown in.
     */
    public static String of(String text) {
        return line(text).strip().replaceAll(" {2,}", " ");
    }

    /** The same for a line that has untrusted text among our own: its indentation stays. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                line.append(' ');
            } else if (isVisible(point)) {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** Columns that the text takes in a terminal: wide characters take two, combining ones none. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /** The text if it fits, otherwise as much of it as does, ending in an ellipsis. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int point : text.codePoints().toArray()) {
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The text in lines of at most that many columns, broken at spaces; a longer word has a line of its own. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
