package dev.assay.parser.document;

/** How text looks. @param size in points, 0 where the format does not say. @param colour 0xRRGGBB, -1 where it has many */
public record Style(double size, boolean bold, boolean italic, int colour) {

    public static final Style PLAIN = new Style(0, false, false, 0);

    /** Sizes within a quarter of a point are the same to a reader. */
    public boolean looksLike(Style other) {
        return Math.abs(size - other.size) < 0.3
                && bold == other.bold
                && italic == other.italic
                && colour == other.colour;
    }
}
