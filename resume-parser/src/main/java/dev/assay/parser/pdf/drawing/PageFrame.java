package dev.assay.parser.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Turns the coordinates of a page so that they run from its upper left corner as a reader holds it. */
final class PageFrame {
    private final AffineTransform turn;
    private final double width;
    private final double height;

    PageFrame(PDRectangle box, int rotation) {
        boolean across = rotation % 180 != 0;
        width = across ? box.getHeight() : box.getWidth();
        height = across ? box.getWidth() : box.getHeight();
        double left = box.getLowerLeftX();
        double low = box.getLowerLeftY();
        turn = switch (Math.floorMod(rotation, 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -low, -left);
            case 180 -> new AffineTransform(-1, 0, 0, 1, left + width, -low);
            case 270 -> new AffineTransform(0, -1, -1, 0, low + width, left + height);
            default -> new AffineTransform(1, 0, 0, -1, -left, low + height);
        };
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Matrix matrix() {
        return new Matrix(turn);
    }

    Shape place(Shape shape) {
        return turn.createTransformedShape(shape);
    }
}
