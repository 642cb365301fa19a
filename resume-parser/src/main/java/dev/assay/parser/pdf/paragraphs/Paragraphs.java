package dev.assay.parser.pdf.paragraphs;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a flow into paragraphs. */
final class Paragraphs {
    private static final double APART = 1.3;
    private static final int FEWEST_OVER_PAGES = 30;
    private static final int LONGEST_TIME = 60;
    private static final Pattern BEHIND_TIME = Pattern.compile("\\s*(?:\\([^()]*\\))?\\s*");
    private static final Pattern UNFINISHED = Pattern.compile("[-\u2010-\u2015]\\s*$");

    private final List<Row> rows;
    private final LineEnds ends;
    private final double leading;
    private final List<Block> blocks = new ArrayList<>();
    private List<Span> spans;
    private Row first;

    private Paragraphs(List<Row> rows, LineEnds ends) {
        this.rows = rows;
        this.ends = ends;
        this.leading = leading(rows);
    }

    static List<Block> of(List<Row> rows, LineEnds ends) {
        Paragraphs paragraphs = new Paragraphs(rows, ends);
        for (int i = 0; i < rows.size(); i++) {
            paragraphs.read(i);
        }
        paragraphs.close(rows.size() - 1);
        return paragraphs.blocks;
    }

    private void read(int i) {
        Line line = rows.get(i).line();
        if (i > 0 && continues(rows.get(i - 1), rows.get(i))) {
            spans = ends.joined(spans, rows.get(i - 1).line(), line);
        } else {
            close(i - 1);
            spans = line.spans();
            first = rows.get(i);
        }
    }

    private void close(int last) {
        if (first != null && last >= 0) {
            Line line = first.line();
            blocks.add(new Block(
                    spans, new Origin(line.page(), 0, 0), line.x(), line.bullet(), 0, isApart(rows.indexOf(first))));
        }
    }

    private boolean isApart(int index) {
        if (index == 0) {
            return true;
        }
        Line before = rows.get(index - 1).line();
        Line line = rows.get(index).line();
        return line.page() == before.page()
                && line.y() - before.bottom() > APART * leading * Math.max(line.size(), before.size());
    }

    private boolean continues(Row before, Row next) {
        Line line = next.line();
        return !line.bullet()
                && sameLook(before.line(), line)
                && !isTime(before.line().text())
                && isClose(before.line(), line)
                && isBelow(before, line)
                && (isFull(before, line) || goesOn(before.line(), line));
    }

    /** "January 2019 - Present (3 years 2 months)" says all that such a line does. */
    private static boolean isTime(String text) {
        List<DateSpan> spans = text.length() > LONGEST_TIME ? List.of() : DateSpans.find(text);
        return spans.size() == 1
                && spans.get(0).range()
                && spans.get(0).from() == 0
                && BEHIND_TIME.matcher(text.substring(spans.get(0).to())).matches()
                && !UNFINISHED.matcher(text).find();
    }

    private static boolean sameLook(Line before, Line line) {
        return Math.abs(before.size() - line.size()) < 0.4
                && before.last().bold() == line.first().bold()
                && before.last().colour() == line.first().colour();
    }

    private boolean isClose(Line before, Line line) {
        boolean turned = line.page() != before.page() || line.y() < before.y();
        return turned || line.y() - before.bottom() <= 1.18 * leading * line.size();
    }

    /** Starts where the line before starts, or where its last part does (a label before it), or a first line was indented. */
    private boolean isBelow(Row before, Line line) {
        Line above = before.line();
        boolean tabbed = above.parts().size() > 1;
        Fragment last = above.parts().get(above.parts().size() - 1);
        boolean turned = line.page() != above.page() || line.y() < above.y();
        return line.parts().size() == 1
                && (tabbed
                        ? Math.abs(line.x() - last.x()) < 2.5
                        : turned
                                || Math.abs(line.x() - above.x()) < 2.5
                                || before == first
                                        && Math.abs(line.x() - above.x()) < 26
                                        && (above.bullet() || line.x() < above.x()));
    }

    /** The first word of the next line had no room on it. */
    private boolean isFull(Row before, Line line) {
        boolean turned = line.page() != before.line().page();
        if (turned && before.line().text().length() < FEWEST_OVER_PAGES) {
            return false;
        }
        String text = line.text();
        int word = text.indexOf(' ');
        double share = word < 0 ? 1 : (double) word / text.length();
        double width = share * (line.right() - line.x());
        return before.line().right() + width > before.edge() - 0.3 * line.size();
    }

    private boolean goesOn(Line before, Line line) {
        String text = before.text();
        char next = line.text().charAt(0);
        boolean sentence = text.length() > 40 && ".!?:;".indexOf(text.charAt(text.length() - 1)) < 0;
        return sentence && Character.isLowerCase(next) || text.endsWith(",") && text.length() > 60;
    }

    /** The usual distance of lines of one paragraph, in sizes. */
    private static double leading(List<Row> rows) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Line line = rows.get(i).line();
            Line before = rows.get(i - 1).line();
            double distance = (line.y() - before.y()) / Math.max(line.size(), 1);
            if (line.page() == before.page()
                    && distance > 0.8
                    && distance < 2.2
                    && !line.bullet()
                    && Math.abs(line.size() - before.size()) < 0.4) {
                distances.add(distance);
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? 1.4 : Math.max(distances.get(distances.size() / 3), 1.1);
    }
}
