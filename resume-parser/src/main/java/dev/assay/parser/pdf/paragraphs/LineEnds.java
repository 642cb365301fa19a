package dev.assay.parser.pdf.paragraphs;

import dev.assay.parser.document.Span;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins two lines, and the word that a hyphen divides: a real hyphen stays, a typesetter's is removed. */
final class LineEnds {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern PARTED = Pattern.compile(".*?(\\p{L}+)[-\u2010]$");

    /** An address that is longer than its line continues on the next one. */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private static final Pattern REST_OF_ADDRESS = Pattern.compile("(?!http|www|\\S*@)[\\p{Ll}\\d/_?=&%#.-]\\S*.*");

    private static final char SOFT = '\u00ad';

    /** Where lines are broken inside words, at least this part of them ends so. */
    private static final double BREAKING = 0.06;

    private static final int FEWEST = 2;

    private final Set<String> words = new HashSet<>();
    private final boolean breaking;

    LineEnds(List<List<Row>> flows) {
        int parted = 0;
        int full = 0;
        for (List<Row> flow : flows) {
            for (Row row : flow) {
                String text = row.line().text();
                full += row.line().right() > row.edge() - 5 * row.line().size() ? 1 : 0;
                parted += PARTED.matcher(text).matches() ? 1 : 0;
                learn(text);
            }
        }
        breaking = parted > FEWEST && parted > BREAKING * full;
    }

    private void learn(String line) {
        Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (word.start() > 0 && word.end() < line.length()) {
                words.add(word.group());
            }
        }
    }

    /** @param last the line that the spans end with */
    List<Span> joined(List<Span> before, Line last, Line next) {
        boolean address = ADDRESS.matcher(last.text()).matches()
                && REST_OF_ADDRESS.matcher(next.text()).matches();
        return address ? Fragment.joined(before, "", next.spans()) : joined(before, next.spans());
    }

    private List<Span> joined(List<Span> before, List<Span> next) {
        Span last = before.get(before.size() - 1);
        String text = last.text();
        String follows = next.get(0).text();
        if (text.isEmpty() || follows.isEmpty()) {
            return Fragment.joined(before, " ", next);
        }
        char end = text.charAt(text.length() - 1);
        if (end == SOFT || isTypesetters(text, follows)) {
            List<Span> without = new ArrayList<>(before);
            without.set(without.size() - 1, new Span(text.substring(0, text.length() - 1), last.style()));
            return Fragment.joined(without, "", next);
        }
        boolean glued = (end == '-' || end == '\u2010' || end == '/')
                && text.length() > 1
                && !Character.isWhitespace(text.charAt(text.length() - 2));
        return Fragment.joined(before, glued ? "" : " ", next);
    }

    private boolean isTypesetters(String text, String follows) {
        Matcher parted = PARTED.matcher(text);
        Matcher rest = WORD.matcher(follows);
        if (!parted.matches() || !rest.lookingAt() || !Character.isLowerCase(follows.charAt(0))) {
            return false;
        }
        String left = parted.group(1).toLowerCase(Locale.ROOT);
        String right = rest.group().toLowerCase(Locale.ROOT);
        if (words.contains(left + right)) {
            return true;
        }
        boolean compound = words.contains(left + "-" + right)
                || Compounds.isFirst(left)
                || words.contains(left) && words.contains(right);
        return breaking && !compound;
    }
}
