package dev.assay.parser.pdf;

import java.util.ArrayList;
import java.util.List;

/** Everything that one page draws, in the order of drawing. */
final class Drawing {
    final double width;
    final double height;
    final List<Glyph> glyphs = new ArrayList<>();
    final List<Patch> patches = new ArrayList<>();
    boolean images;

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    boolean isOnPage(Glyph glyph) {
        return glyph.right() > 0 && glyph.x() < width && glyph.y() > 0 && glyph.middle() < height;
    }
}
