package dev.assay.parser.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The outlines of what one page fills, as far as it is not clipped. */
final class Outlines {
    /** Each letter is looked for in each outline around it: one with more corners is taken for its box. */
    private static final int MOST_CORNERS = 5_000;

    private final PageFrame frame;
    private Area lastClip;
    private Shape lastClipPlaced;

    Outlines(PageFrame frame) {
        this.frame = frame;
    }

    /** @param box around it @param within what it fills of the box */
    record Outline(Rectangle2D box, List<Shape> within) {}

    Outline of(Shape shape, Area clip) {
        Rectangle2D box = frame.place(shape.getBounds2D().createIntersection(clip.getBounds2D()))
                .getBounds2D();
        List<Shape> within = new ArrayList<>();
        if (isSimple(shape)) {
            within.add(frame.place(shape));
        }
        if (!clip.isRectangular() && isSimple(clip)) {
            within.add(placed(clip));
        }
        return new Outline(box, within);
    }

    /** Much is drawn within one clip. */
    private Shape placed(Area clip) {
        if (clip != lastClip) {
            lastClip = clip;
            lastClipPlaced = frame.place(clip);
        }
        return lastClipPlaced;
    }

    private static boolean isSimple(Shape shape) {
        int corners = 0;
        PathIterator at = shape.getPathIterator(null);
        while (!at.isDone() && corners <= MOST_CORNERS) {
            corners++;
            at.next();
        }
        return corners <= MOST_CORNERS;
    }
}
