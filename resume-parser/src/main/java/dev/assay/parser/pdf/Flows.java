package dev.assay.parser.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Follows the text over columns and pages: a sidebar goes on in the sidebar of the next page, an article in its next column. */
final class Flows {
    private static final double SIDEBAR = 0.78;
    private static final int FEWEST_LINES = 3;
    private static final double LARGER = 3;

    private final Predicate<String> heading;
    private final List<Row> main = new ArrayList<>();
    private final List<Row> leftSide = new ArrayList<>();
    private final List<Row> rightSide = new ArrayList<>();

    Flows(Predicate<String> heading) {
        this.heading = heading;
    }

    void addPage(List<Zone> zones) {
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            if (zone.side() == Zone.Side.LEFT && i + 1 < zones.size()) {
                addColumns(zone, zones.get(++i));
            } else {
                add(zone, continued(zone, leftSide) ? leftSide : continued(zone, rightSide) ? rightSide : main);
            }
        }
    }

    /** A sidebar that is longer than the text beside it. */
    private boolean continued(Zone zone, List<Row> side) {
        if (side.isEmpty() || zone.lines().get(0).page() == side.get(0).line().page()) {
            return false;
        }
        double left = side.stream().mapToDouble(row -> row.line().x()).min().orElse(0);
        double right =
                side.stream().mapToDouble(row -> row.line().right()).max().orElse(0);
        return zone.left() > left - 2 && zone.right() < right + 12;
    }

    /** The page first: sidebars hold what stands beside. */
    List<List<Row>> rows() {
        return List.of(main, leftSide, rightSide).stream()
                .filter(rows -> !rows.isEmpty())
                .toList();
    }

    private void addColumns(Zone left, Zone right) {
        boolean article = Math.min(left.width(), right.width()) > SIDEBAR * Math.max(left.width(), right.width())
                && !beginsWithHeading(right)
                && largest(right) < largest(left) + LARGER;
        if (article) {
            add(left, main);
            add(right, main);
        } else if (left.width() < right.width() && !leftSide.isEmpty() || isSidebar(left, right)) {
            add(left, leftSide);
            add(right, main);
        } else {
            add(left, main);
            add(right, rightSide);
        }
    }

    private static boolean isSidebar(Zone one, Zone other) {
        return one.width() < SIDEBAR * other.width() || letters(one) < 0.5 * letters(other);
    }

    /** The name of the person stands where a page begins, and so not in the second column of an article. */
    private static double largest(Zone zone) {
        return zone.lines().stream().mapToDouble(Line::size).max().orElse(0);
    }

    private static int letters(Zone zone) {
        return zone.lines().stream().mapToInt(line -> line.text().length()).sum();
    }

    private boolean beginsWithHeading(Zone zone) {
        return heading.test(zone.lines().get(0).text());
    }

    /** The column ends where the longest line ends whose text begins at the same place; a label before it counts for nothing. */
    private static void add(Zone zone, List<Row> flow) {
        for (Line line : zone.lines()) {
            double[] ends = zone.lines().stream()
                    .filter(other -> Math.abs(start(other) - start(line)) < 2)
                    .mapToDouble(Line::right)
                    .sorted()
                    .toArray();
            flow.add(new Row(line, ends.length < FEWEST_LINES ? zone.right() : ends[ends.length - 1]));
        }
    }

    private static double start(Line line) {
        return line.parts().get(line.parts().size() - 1).x();
    }
}
