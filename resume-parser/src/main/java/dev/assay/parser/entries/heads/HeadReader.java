package dev.assay.parser.entries.heads;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the date out of a head and cuts the rest where the look changes or a separator stands. */
public final class HeadReader {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\t+|\\s+[|\u2022\u00b7\u2758\u2502]\\s+|\\s*[|\u2758\u2502]\\s*|\\s+(?:@|at|bei|chez)\\s+(?=\\p{Lu}|\\d)|\\s{3,}");

    /** Alone, without the name that has to follow. */
    private static final Pattern AT = Pattern.compile("\\s+(?:@|at|bei|chez)\\s+");

    private static final Pattern DURATION = Pattern.compile(
            "(?iu)\\(?\\s*(\\d+\\s*(years?|yrs?|y|months?|mos?|m|jahre?|monate?|ans?|mois|a\u00f1os?|meses|anni|mesi|lat|jaar)\\s*(,|and|und|et)?\\s*)+\\)?");
    static final Pattern ABBREVIATED = Pattern.compile(
            "(?iu).*\\b(inc|ltd|co|corp|b\\.v|n\\.v|s\\.a|s\\.p\\.a|e\\.v|jr|sr|eng|sc|dipl|inf|ing|univ|dept|hons|st|etc|[a-z]\\.[a-z])\\.$");
    private static final String EDGES = ",;:|\u2022\u00b7\u2013\u2014-\u2012@/";

    /** So many characters at either end of a line. */
    private static final int END = 250;

    private HeadReader() {}

    public static Head read(List<Block> lines) {
        List<Segment> segments = new ArrayList<>();
        Optional<When> when = Optional.empty();
        int number = 0;
        for (Block line : lines) {
            Optional<When> here = when.isPresent() ? Optional.empty() : when(line);
            when = when.or(() -> here);
            int index = 0;
            for (Piece piece : cut(line, here)) {
                segments.add(new Segment(piece, number + ":" + index++));
            }
            number += index > 0 ? 1 : 0;
        }
        return new Head(segments, when);
    }

    /** The date that stands for itself, before one in a sentence; a span of time before a single date. */
    public static Optional<When> when(Block line) {
        DateSpan best = null;
        for (DateSpan span : atItsEnds(line.text())) {
            boolean told = isAside(line.text(), span);
            best = !told && (best == null || weight(line.text(), span) >= weight(line.text(), best)) ? span : best;
        }
        return Optional.ofNullable(best).map(span -> new When(span, line.piece().part(span.from(), span.to())));
    }

    /** A line long enough to be prose is dated by its first or its last words. */
    private static List<DateSpan> atItsEnds(String text) {
        if (text.length() <= 2 * END) {
            return DateSpans.find(text);
        }
        List<DateSpan> spans = new ArrayList<>(DateSpans.find(text.substring(0, END)));
        int last = text.length() - END;
        DateSpans.find(text.substring(last)).forEach(span -> spans.add(span.movedBy(last)));
        return spans;
    }

    /** "(tech lead from 2022)" says more than a date. */
    private static boolean isAside(String text, DateSpan span) {
        int open = text.lastIndexOf('(', span.from());
        int close = text.indexOf(')', span.from());
        boolean inside = open >= 0 && close > 0 && text.lastIndexOf(')', span.from()) < open;
        return inside && (close - open > END || !DateSpans.isMostly(text.substring(open + 1, close)));
    }

    private static int weight(String text, DateSpan span) {
        int from = text.lastIndexOf('\t', span.from()) + 1;
        int to = text.indexOf('\t', span.from());
        int end = to < 0 ? text.length() : to;
        boolean alone = end - from <= END && DateSpans.isMostly(text.substring(from, end));
        return (alone ? 2 : 0) + (span.range() ? 1 : 0);
    }

    private static List<Piece> cut(Block line, Optional<When> when) {
        String text = line.text();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        int at = 0;
        List<Piece> spans = line.pieces();
        for (int i = 1; i < spans.size(); i++) {
            at += spans.get(i - 1).text().length();
            boolean letter = spans.get(i - 1).text().length() < 3 && at > 3;
            if (!letter && isCutByLook(text, at)) {
                cuts.add(at);
            }
        }
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            cuts.subSet(separator.start(), separator.end()).clear();
            cuts.add(separator.start());
            cuts.add(separator.end());
        }
        when.ifPresent(date -> {
            cuts.subSet(date.span().from(), date.span().to()).clear();
            cuts.add(date.span().from());
            cuts.add(date.span().to());
        });
        return pieces(line, cuts, when);
    }

    /** Not inside a word. */
    private static boolean isCutByLook(String text, int at) {
        return !Character.isLetterOrDigit(text.charAt(at - 1))
                || at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<Piece> pieces(Block line, TreeSet<Integer> cuts, Optional<When> when) {
        List<Piece> pieces = new ArrayList<>();
        Piece whole = line.piece();
        int from = cuts.pollFirst();
        for (int to : cuts) {
            int start = from;
            boolean date = when.isPresent() && when.get().span().from() == start;
            Piece piece = bare(
                    new Piece(whole.text().substring(start, to), whole.origin().part(start, to), styleAt(line, start)));
            boolean separator =
                    SEPARATOR.matcher(whole.text().substring(start, to)).matches()
                            || AT.matcher(whole.text().substring(start, to)).matches();
            if (!date
                    && !separator
                    && !piece.isEmpty()
                    && !DURATION.matcher(piece.text()).matches()) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    private static dev.assay.parser.document.Style styleAt(Block line, int offset) {
        int at = 0;
        for (Piece span : line.pieces()) {
            at += span.text().length();
            if (offset < at) {
                return span.style();
            }
        }
        return line.style();
    }

    /** Without what separated it and without brackets that are left open, or that hold all of it. */
    public static Piece bare(Piece piece) {
        Piece bare = piece.trimmed(EDGES);
        Piece before;
        do {
            before = bare;
            String text = bare.text();
            if (text.endsWith(".") && !ABBREVIATED.matcher(text).matches()) {
                bare = bare.part(0, text.length() - 1).trimmed(EDGES);
            } else if (text.startsWith("(") && text.indexOf(')') == text.length() - 1) {
                bare = bare.part(1, text.length() - 1);
            } else if (text.endsWith("(") || text.endsWith("[")) {
                bare = bare.part(0, text.length() - 1);
            } else if (text.startsWith(")") || text.startsWith("]") || text.startsWith("(") && text.indexOf(')') < 0) {
                bare = bare.part(1, text.length());
            } else if (text.endsWith(")") && text.indexOf('(') < 0) {
                bare = bare.part(0, text.length() - 1);
            }
            bare = bare.trimmed(EDGES);
        } while (!before.text().equals(bare.text()));
        return bare.text().equals("(") || bare.text().equals(")") ? bare.part(0, 0) : bare;
    }
}
