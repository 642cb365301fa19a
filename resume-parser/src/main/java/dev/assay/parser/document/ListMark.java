package dev.assay.parser.document;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs that begin a list item: bullets of every font, dashes, numbers. */
public final class ListMark {
    private static final String SIGNS =
            "\u2022\u00b7\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u2023\u2043\u2219\u2027\u27a2\u27a4\u25ba\u25b6\u25b8\u25b9"
                    + "\u2713\u2714\u2717\u274f\u2756\u25c6\u25c7\u204c\u2b29\ue000-\uf8ff";

    /** These also stand in front of a quotation or a grade, and so are marks only before a blank. */
    private static final String ALSO_SIGNS = "\u00bb\u203a\u2192\u2794\u27a1\u2666\u25fc\u25fe\u2605\u2726";

    private static final Pattern ALONE =
            Pattern.compile("[" + SIGNS + ALSO_SIGNS + "*\u2013\u2014-]|o|\\(?\\d{1,2}[.)]|\\[\\d{1,3}]");
    private static final Pattern LEADING = Pattern.compile("(?:[" + SIGNS + "]\\s*|(?:[" + ALSO_SIGNS
            + "*\u2013\u2014-]|o(?=\\s+\\p{Lu})|\\d{1,2}[.)](?=\\s+\\p{L})|\\[\\d{1,3}])\\s+)(?=\\S)");

    /** "-Built it", "*Built it", but not "-5 %" and "*emphasis*". */
    private static final Pattern CLOSE =
            Pattern.compile("[\u2013\u2014-](?=\\p{Lu}\\p{Ll})|\\*(?=\\p{Lu}\\p{Ll}[^*]*$)");

    private static final int LONGEST_DATE = 40;

    private ListMark() {}

    public static boolean isAlone(String text) {
        return ALONE.matcher(text).matches();
    }

    /** Length of the mark and the space after it, 0 if the text begins without one. */
    public static int length(String text) {
        Matcher close = CLOSE.matcher(text);
        Matcher mark = close.lookingAt() ? close : LEADING.matcher(text);
        boolean marked = (mark == close || mark.lookingAt()) && !isDate(text);
        return marked && !isEndOfSpan(text.substring(mark.end())) ? mark.end() : 0;
    }

    /** "– Mar 2021" ends what begins on the line above. */
    public static boolean isEndOfSpan(String behindMark) {
        String text = behindMark.strip();
        List<DateSpan> spans = text.length() > LONGEST_DATE ? List.of() : DateSpans.find(text);
        return spans.size() == 1 && spans.get(0).from() == 0 && spans.get(0).to() == text.length();
    }

    /** "1. März 2012" is the first of a month. */
    private static boolean isDate(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return false;
        }
        List<DateSpan> spans = DateSpans.find(text.substring(0, Math.min(text.length(), LONGEST_DATE)));
        return !spans.isEmpty() && spans.get(0).from() == 0;
    }
}
