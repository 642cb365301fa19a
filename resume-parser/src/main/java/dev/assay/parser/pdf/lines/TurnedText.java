package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import dev.assay.parser.pdf.drawing.Glyph;
import java.util.ArrayList;
import java.util.List;

/** Text that stands upright or aslant on a page, in the order of its drawing: which line of the page it belongs to cannot be told. */
public final class TurnedText {
    private static final double SPACE = 0.17;
    private static final double WIDEST = 1.6;

    private final int page;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Glyph last;

    private TurnedText(int page) {
        this.page = page;
    }

    public static List<Block> of(List<Glyph> visible, int page) {
        TurnedText text = new TurnedText(page);
        visible.stream().filter(glyph -> glyph.mode().turned()).forEach(text::add);
        text.close();
        return text.blocks;
    }

    private void add(Glyph glyph) {
        if (last != null) {
            double gap = Math.hypot(glyph.x() - last.x(), glyph.y() - last.y()) - last.width();
            double size = glyph.style().size();
            if (gap > WIDEST * size) {
                close();
            } else if (gap > SPACE * size && !glyph.isSpace() && !last.isSpace()) {
                line.append(' ');
            }
        }
        line.append(glyph.isSpace() ? " " : glyph.text());
        last = glyph;
    }

    private void close() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            Style style = last.style();
            blocks.add(new Block(List.of(new Span(text, style)), new Origin(page, 0, 0), 0, false, 0, true));
        }
    }
}
