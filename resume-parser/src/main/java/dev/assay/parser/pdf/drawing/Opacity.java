package dev.assay.parser.pdf.drawing;

/** Whether a filled area or an image hides what lies below it at a point of the page. */
interface Opacity {
    Opacity SOLID = (x, y) -> true;

    /** What lies below may show through anywhere. */
    Opacity SHEER = (x, y) -> false;

    boolean hides(double x, double y);
}
