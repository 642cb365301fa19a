package dev.assay.parser.entries.words;

import dev.assay.parser.document.Piece;
import java.util.ArrayList;
import java.util.List;

/** Items of an enumeration on one line. */
public final class Lists {
    private static final String SEPARATORS = ",;|\u2022\u00b7\t\u2758\n";

    private Lists() {}

    /** Separators inside brackets separate nothing. */
    public static List<Piece> items(Piece line) {
        List<Piece> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String text = line.text();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (i == text.length() || depth <= 0 && SEPARATORS.indexOf(c) >= 0 && !isInNumber(text, i)) {
                Piece item = line.part(from, i).trimmed(",;|\u2022\u00b7");
                if (!item.isEmpty()) {
                    items.add(
                            item.text().endsWith(".") && i == text.length() && items.size() > 1
                                    ? item.part(0, item.text().length() - 1)
                                    : item);
                }
                from = i + 1;
            }
        }
        return items;
    }

    private static boolean isInNumber(String text, int at) {
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
