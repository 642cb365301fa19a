package dev.assay.parser.pdf.layout;

import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a page into what stands across it and what stands in columns. */
public final class PageLayout {
    private static final int DEEPEST = 6;

    private final Predicate<String> heading;
    private final SideNotes notes;
    private final LabelTable table;
    private double known = -1;

    public PageLayout(Predicate<String> heading) {
        this.heading = heading;
        this.notes = new SideNotes(heading);
        this.table = new LabelTable(heading);
    }

    public List<Zone> zones(List<Fragment> fragments) {
        return zones(fragments, DEEPEST);
    }

    private List<Zone> zones(List<Fragment> fragments, int depth) {
        if (fragments.isEmpty()) {
            return List.of();
        }
        if (depth > 0) {
            for (Gutter gutter : Gutter.among(fragments, known, heading)) {
                if (!notes.areAtTheRight(gutter)) {
                    return cut(gutter, depth - 1);
                }
            }
        }
        return List.of(new Zone(Zone.Side.ACROSS, WrappedCells.joined(Line.rows(fragments))));
    }

    private List<Zone> cut(Gutter gutter, int depth) {
        List<Zone> zones = new ArrayList<>(zones(gutter.above(), depth));
        if (notes.areAtTheLeft(gutter)) {
            zones.add(new Zone(Zone.Side.ACROSS, table.lines(gutter.left(), gutter.right())));
        } else {
            known = gutter.x();
            zones.add(new Zone(Zone.Side.LEFT, lines(gutter.left(), depth)));
            zones.add(new Zone(Zone.Side.RIGHT, lines(gutter.right(), depth)));
        }
        zones.addAll(zones(gutter.below(), depth));
        return zones;
    }

    private List<Line> lines(List<Fragment> column, int depth) {
        List<Line> lines = new ArrayList<>();
        zones(column, depth).forEach(zone -> lines.addAll(zone.lines()));
        return lines;
    }
}
