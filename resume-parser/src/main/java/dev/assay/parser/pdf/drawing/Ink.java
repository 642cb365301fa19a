package dev.assay.parser.pdf.drawing;

import dev.assay.parser.colour.Colours;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** With what a page is drawn at a moment. */
final class Ink {
    private Ink() {}

    /** Whether letters are painted at all. */
    static boolean paints(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return mode.isFill() || mode.isStroke();
    }

    /** Of letters; -1 for a pattern, which has many, and for a colour that cannot be told. */
    static int rgb(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return mode.isFill() || !mode.isStroke() ? ofAreas(state) : rgb(state.getStrokingColor());
    }

    static int ofAreas(PDGraphicsState state) {
        return rgb(state.getNonStrokingColor());
    }

    private static int rgb(PDColor colour) {
        try {
            return colour.isPattern() ? Colours.MANY : colour.toRGB();
        } catch (IOException | RuntimeException unknown) {
            return Colours.MANY;
        }
    }
}
