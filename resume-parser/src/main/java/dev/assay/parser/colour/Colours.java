package dev.assay.parser.colour;

/** Compares colours, each 0xRRGGBB. */
public final class Colours {
    public static final int WHITE = 0xffffff;

    /** Of a paper that has many colours, or one that is not known. */
    public static final int MANY = -1;

    private static final int NEAREST_APART = 16;

    private Colours() {}

    /** Whether a reader cannot tell them apart. */
    public static boolean isSame(int one, int other) {
        int furthest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            furthest = Math.max(furthest, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return furthest <= NEAREST_APART;
    }
}
