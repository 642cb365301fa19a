package dev.assay.parser.entries.heads;

import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a line that dates an entry from one that speaks of a time. */
public final class DatedLine {
    private static final int LONGEST_HEAD = 150;
    private static final int LONGEST_WITH_DAY = 70;
    private static final Pattern SENTENCE = Pattern.compile(".*[.;!?]$");

    /** "Engineer, Acme, 2019" and "TU Nordhaven 2013", but not "Moved it to Kubernetes in 2021". */
    private static final Pattern BEFORE_DAY =
            Pattern.compile("(?s).*(?:[,;:(\\[|/\u2022\u00b7\u2013\u2014-]\\s*|\\t|\\s{2}|\\p{Lu}\\S*\\s+)|\\s*");

    private DatedLine() {}

    public static boolean isOne(Block block) {
        return when(block).isPresent();
    }

    static Optional<When> when(Block block) {
        return block.text().length() > LONGEST_HEAD
                ? Optional.empty()
                : HeadReader.when(block).filter(when -> isHead(block.text(), when));
    }

    private static boolean isHead(String text, When when) {
        int from = when.span().from();
        int to = when.span().to();
        boolean atEdge = text.substring(0, from).isBlank()
                || text.substring(to).replaceAll("[)\\].\\s]", "").length() < 28
                || text.charAt(from - 1) == '\t'
                || to < text.length() && text.charAt(to) == '\t';
        boolean alone = DateSpans.isMostly(text) || text.contains("\t") || text.charAt(Math.max(0, from - 1)) == '(';
        // "Grew it to 2000" has the words of an end, and is none; "Engineer, Acme, until 2018" has one.
        boolean setOff = to == text.length() && text.substring(0, from).strip().matches("(?s).*[,(]");
        boolean begun = when.span().start().isPresent() || setOff;
        boolean strong = alone || begun && when.span().range();
        return atEdge
                && (strong || begun && endsWithDay(text, from, to))
                && (hasOwnCell(text, from, to) || !isSentence(text));
    }

    private static boolean endsWithDay(String text, int from, int to) {
        return text.length() < LONGEST_WITH_DAY
                && text.endsWith(text.substring(from, to))
                && BEFORE_DAY.matcher(text.substring(0, from)).matches();
    }

    /** A date before or after the text, where no sentence has one. */
    private static boolean hasOwnCell(String text, int from, int to) {
        int begins = text.lastIndexOf('\t', from) + 1;
        int ends = text.indexOf('\t', from) < 0 ? text.length() : text.indexOf('\t', from);
        return ends - begins < text.length() && to - from >= 0.8 * (ends - begins);
    }

    private static boolean isSentence(String text) {
        return endsLikeSentence(text)
                && !DateSpans.isMostly(text)
                && text.length() > 30
                && text.split("\\s+").length > 6;
    }

    public static boolean endsLikeSentence(String text) {
        return SENTENCE.matcher(text).matches()
                && !HeadReader.ABBREVIATED.matcher(text).matches();
    }
}
