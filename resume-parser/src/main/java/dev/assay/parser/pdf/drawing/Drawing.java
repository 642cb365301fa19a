package dev.assay.parser.pdf.drawing;

import java.util.ArrayList;
import java.util.List;

/** Everything that one page draws, in the order of drawing. */
final class Drawing {
    final double width;
    final double height;
    final List<Glyph> glyphs = new ArrayList<>();
    final List<Patch> patches = new ArrayList<>();
    boolean images;

    /** How many letters run to the right, down, to the left and up. */
    private final int[] directions = new int[4];

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** @param right how far a letter leads to the right @param down how far down */
    void turn(double right, double down) {
        directions[Math.floorMod((int) Math.round(Math.atan2(down, right) / (Math.PI / 2)), 4)]++;
    }

    /** By how many quarters most of the text is turned to the right. */
    int quarters() {
        int most = 0;
        for (int i = 1; i < directions.length; i++) {
            most = directions[i] > directions[most] ? i : most;
        }
        return most;
    }

    boolean isOnPage(Glyph glyph) {
        return glyph.right() > 0 && glyph.x() < width && glyph.y() > 0 && glyph.middle() < height;
    }
}
