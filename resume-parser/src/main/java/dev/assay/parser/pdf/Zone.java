package dev.assay.parser.pdf;

import java.util.List;

/** Lines of one part of a page, from top to bottom. */
record Zone(Side side, List<Line> lines) {

    /** Across the page, or one of two columns side by side. */
    enum Side {
        ACROSS,
        LEFT,
        RIGHT
    }

    double left() {
        return lines.stream().mapToDouble(Line::x).min().orElse(0);
    }

    double right() {
        return lines.stream().mapToDouble(Line::right).max().orElse(0);
    }

    double width() {
        return right() - left();
    }
}
