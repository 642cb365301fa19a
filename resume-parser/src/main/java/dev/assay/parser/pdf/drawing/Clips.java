package dev.assay.parser.pdf.drawing;

import dev.assay.parser.document.Unreadable;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Tells what a page cuts off. An outline of many corners is only looked through so often. */
final class Clips {
    private static final long MOST_CORNERS = 100_000_000;

    private Area last;
    private int corners;
    private long looked;

    /** Whether nothing at this place is inside of the outline. */
    boolean cut(Area outline, Rectangle2D place) {
        if (!outline.getBounds2D().intersects(place)) {
            return true;
        }
        if (outline.isRectangular()) {
            return false;
        }
        if (outline != last) {
            last = outline;
            corners = corners(outline);
            looked += corners;
        }
        looked += corners;
        if (looked > MOST_CORNERS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "A page cuts off too much.");
        }
        return !outline.intersects(place);
    }

    private static int corners(Area outline) {
        int corners = 0;
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            corners++;
        }
        return corners;
    }
}
