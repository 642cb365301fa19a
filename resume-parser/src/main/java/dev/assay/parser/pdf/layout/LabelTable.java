package dev.assay.parser.pdf.layout;

import dev.assay.parser.document.Span;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a narrow column of dates or labels together with the text beside it, label by label. */
final class LabelTable {
    private static final double LEADING = 1.7;

    private final Predicate<String> heading;

    LabelTable(Predicate<String> heading) {
        this.heading = heading;
    }

    List<Line> lines(List<Fragment> labels, List<Fragment> texts) {
        List<Line> rows = Line.rows(texts);
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (List<Line> label : together(Line.rows(labels), rows)) {
            double top = label.get(0).y() - 0.5 * label.get(0).size();
            while (at < rows.size() && rows.get(at).y() < top) {
                lines.add(rows.get(at++));
            }
            Fragment joined = joined(label);
            boolean beside = at < rows.size()
                    && rows.get(at).y() < label.get(0).y() + 0.9 * label.get(0).size();
            if (!beside || heading.test(joined.text())) {
                lines.add(new Line(List.of(joined)));
            } else {
                lines.add(before(joined, rows.get(at++)));
            }
        }
        lines.addAll(rows.subList(at, rows.size()));
        return lines;
    }

    private static Line before(Fragment label, Line row) {
        List<Fragment> parts = new ArrayList<>();
        parts.add(label);
        parts.addAll(row.parts());
        return new Line(parts);
    }

    private static Fragment joined(List<Line> label) {
        List<Span> spans = label.get(0).spans();
        for (Line line : label.subList(1, label.size())) {
            spans = Fragment.joined(spans, " ", line.spans());
        }
        Fragment first = label.get(0).parts().get(0);
        double right = label.stream().mapToDouble(Line::right).max().orElse(first.right());
        return new Fragment(spans, first.x(), right, first.y(), first.page(), first.bullet());
    }

    /** Lines of one label follow each other closely, and the next of them does not begin a row of its own. */
    private static List<List<Line>> together(List<Line> labels, List<Line> rows) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : labels) {
            List<Line> last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean close = last != null && line.y() - last.get(last.size() - 1).y() < LEADING * line.size();
            if (close && !beginsRow(line, rows)) {
                last.add(line);
            } else {
                blocks.add(new ArrayList<>(List.of(line)));
            }
        }
        return blocks;
    }

    private static boolean beginsRow(Line label, List<Line> rows) {
        double above = Double.NEGATIVE_INFINITY;
        for (Line row : rows) {
            if (Line.sameRow(row.parts().get(0), label.parts().get(0))) {
                return row.y() - above > LEADING * row.size();
            }
            above = row.y();
        }
        return false;
    }
}
