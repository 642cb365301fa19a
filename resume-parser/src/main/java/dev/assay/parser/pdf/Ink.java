package dev.assay.parser.pdf;

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

    /** -1 for a pattern, which has many, and for a colour that cannot be told. */
    static int rgb(PDGraphicsState state) {
        try {
            RenderingMode mode = state.getTextState().getRenderingMode();
            PDColor colour = mode.isFill() || !mode.isStroke() ? state.getNonStrokingColor() : state.getStrokingColor();
            return colour.isPattern() ? Colours.MANY : colour.toRGB();
        } catch (IOException | RuntimeException unknown) {
            return Colours.MANY;
        }
    }
}
