package dev.assay.parser.pdf.layout;

import dev.assay.parser.pdf.lines.Line;
import java.util.List;

/** Lines of one part of a page, from top to bottom. */
public record Zone(Side side, List<Line> lines) {

    /** Across the page, or one of two columns side by side. */
    public enum Side {
        ACROSS,
        LEFT,
        RIGHT
    }

    public double left() {
        return lines.stream().mapToDouble(Line::x).min().orElse(0);
    }

    public double right() {
        return lines.stream().mapToDouble(Line::right).max().orElse(0);
    }

    public double width() {
        return right() - left();
    }
}
