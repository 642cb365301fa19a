package dev.assay.parser.pdf;

import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands on one line, from left to right; tabs lie between the parts. */
record Line(List<Fragment> parts) {

    Line {
        parts = List.copyOf(parts);
    }

    static List<Line> rows(List<Fragment> fragments) {
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

    static boolean sameRow(Fragment one, Fragment other) {
        return Math.abs(one.y() - other.y()) < 0.35 * Math.min(one.size(), other.size());
    }

    private static Line of(List<Fragment> row) {
        row.sort(Comparator.comparingDouble(Fragment::x));
        return new Line(row);
    }

    double x() {
        return parts.get(0).x();
    }

    double right() {
        return parts.get(parts.size() - 1).right();
    }

    double y() {
        return parts.get(0).y();
    }

    /** The baseline of its lowest part. */
    double bottom() {
        return parts.stream().mapToDouble(Fragment::y).max().orElse(0);
    }

    int page() {
        return parts.get(0).page();
    }

    double size() {
        return parts.stream().mapToDouble(Fragment::size).max().orElse(0);
    }

    boolean bullet() {
        return parts.get(0).bullet();
    }

    Style first() {
        return parts.get(0).first();
    }

    Style last() {
        return parts.get(parts.size() - 1).last();
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>(parts.get(0).spans());
        for (Fragment part : parts.subList(1, parts.size())) {
            spans = Fragment.joined(spans, "\t", part.spans());
        }
        return spans;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans().forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
