package dev.assay.parser.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A filled area or an image.
 *
 * @param box around it
 * @param within what it fills of the box: whatever is in all of these
 * @param colour 0xRRGGBB, -1 where it has many
 * @param opacity whether what lies below is hidden
 */
public record Patch(Rectangle2D box, List<Shape> within, int colour, int order, Opacity opacity) {

    boolean covers(double x, double y) {
        return x >= box.getMinX()
                && x <= box.getMaxX()
                && y >= box.getMinY()
                && y <= box.getMaxY()
                && within.stream().allMatch(shape -> shape.contains(x, y));
    }

    public double right() {
        return box.getMaxX();
    }

    /** Its height on the page, counted from above. */
    public double middle() {
        return box.getCenterY();
    }

    public double width() {
        return box.getWidth();
    }

    double height() {
        return box.getHeight();
    }

    /** A dot or small square before a list item. */
    public boolean isMark() {
        return width() > 1
                && width() < 8
                && height() > 1
                && height() < 8
                && width() / height() < 1.6
                && height() / width() < 1.6;
    }
}
