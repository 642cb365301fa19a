package dev.assay.parser.pdf.drawing;

import dev.assay.parser.document.Style;

/**
 * A drawn character; y is the baseline's distance from the top of the page.
 *
 * @param order place in the drawing: what comes later lies above
 * @param mode how it is drawn
 */
public record Glyph(String text, double x, double y, double width, Style style, int order, Mode mode) {

    /** @param turned not written from left to right @param squeezed too narrow or too slanted to read @param off on a layer that is not shown */
    public record Mode(
            boolean unpainted, boolean transparent, boolean clipped, boolean turned, boolean squeezed, boolean off) {}

    /** The same where nothing of it is seen. */
    Glyph transparent() {
        Mode clear = new Mode(mode.unpainted(), true, mode.clipped(), mode.turned(), mode.squeezed(), mode.off());
        return new Glyph(text, x, y, width, style, order, clear);
    }

    public double right() {
        return x + width;
    }

    double middle() {
        return y - style.size() * 0.3;
    }

    public boolean isSpace() {
        return text.isBlank() || text.equals("\u00a0");
    }
}
