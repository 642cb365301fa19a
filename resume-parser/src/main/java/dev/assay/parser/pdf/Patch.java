package dev.assay.parser.pdf;

/**
 * A filled area or an image.
 *
 * @param colour 0xRRGGBB, -1 where it has many
 * @param sheer whether what lies below may show through
 */
record Patch(double x, double y, double right, double bottom, int colour, int order, boolean sheer) {

    boolean covers(double px, double py) {
        return px >= x && px <= right && py >= y && py <= bottom;
    }

    double width() {
        return right - x;
    }

    double height() {
        return bottom - y;
    }

    /** A dot or small square before a list item. */
    boolean isMark() {
        return width() > 1
                && width() < 8
                && height() > 1
                && height() < 8
                && width() / height() < 1.6
                && height() / width() < 1.6;
    }
}
