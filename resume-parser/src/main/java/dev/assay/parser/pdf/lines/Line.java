package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands on one line, from left to right; tabs lie between the parts. */
public record Line(List<Fragment> parts) {

    public Line {
        parts = List.copyOf(parts);
    }

    public static List<Line> rows(List<Fragment> fragments) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y));
        List<Line> lines = new ArrayList<>();
        List<Fragment> row = new ArrayList<>();
        for (Fragment fragment : sorted) {
            if (!row.isEmpty() && !sameRow(row.get(0), fragment)) {
                lines.add(of(row));
                row = new ArrayList<>();
            }
            row.add(fragment);
        }
        if (!row.isEmpty()) {
            lines.add(of(row));
        }
        return lines;
    }

    public static boolean sameRow(Fragment one, Fragment other) {
        return Math.abs(one.y() - other.y()) < 0.35 * Math.min(one.size(), other.size());
    }

    private static Line of(List<Fragment> row) {
        row.sort(Comparator.comparingDouble(Fragment::x));
        return new Line(row);
    }

    public double x() {
        return parts.get(0).x();
    }

    public double right() {
        return parts.get(parts.size() - 1).right();
    }

    public double y() {
        return parts.get(0).y();
    }

    /** The baseline of its lowest part. */
    public double bottom() {
        return parts.stream().mapToDouble(Fragment::y).max().orElse(0);
    }

    public int page() {
        return parts.get(0).page();
    }

    public double size() {
        return parts.stream().mapToDouble(Fragment::size).max().orElse(0);
    }

    public boolean bullet() {
        return parts.get(0).bullet();
    }

    public Style first() {
        return parts.get(0).first();
    }

    public Style last() {
        return parts.get(parts.size() - 1).last();
    }

    public List<Span> spans() {
        List<Span> spans = new ArrayList<>(parts.get(0).spans());
        for (Fragment part : parts.subList(1, parts.size())) {
            spans = Fragment.joined(spans, "\t", part.spans());
        }
        return spans;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        spans().forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
