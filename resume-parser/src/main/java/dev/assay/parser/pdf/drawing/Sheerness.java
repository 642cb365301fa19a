package dev.assay.parser.pdf.drawing;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;

/**
 * How much shows of what is drawn: a group, which sets both anew for what is in it, is itself drawn so.
 *
 * @param fill of areas, 0 to 1
 * @param stroke of lines
 * @param masks through which it is drawn
 */
record Sheerness(double fill, double stroke, List<PDSoftMask> masks) {
    static final Sheerness NONE = new Sheerness(1, 1, List.of());

    /** What is less opaque than this is not seen. */
    static final double CLEAR = 0.05;

    private static final double SOLID = 0.9;

    /** Of what is drawn in this state, where this is that of the group around it. A group is drawn as areas are. */
    Sheerness within(PDGraphicsState state) {
        List<PDSoftMask> all = new ArrayList<>(masks);
        if (state.getSoftMask() != null) {
            all.add(state.getSoftMask());
        }
        return new Sheerness(fill * state.getNonStrokeAlphaConstant(), fill * state.getAlphaConstant(), all);
    }

    /** Whether areas hide what is below, as far as no mask makes them sheer. */
    boolean isSolid() {
        return fill >= SOLID;
    }

    /** Whether areas cannot be seen. */
    boolean isFaint() {
        return fill < CLEAR;
    }

    /** Whether letters that are painted so cannot be seen. */
    boolean isClear(PDGraphicsState state) {
        boolean filled = state.getTextState().getRenderingMode().isFill() && fill >= CLEAR;
        boolean stroked = state.getTextState().getRenderingMode().isStroke() && stroke >= CLEAR;
        return !filled && !stroked;
    }
}
