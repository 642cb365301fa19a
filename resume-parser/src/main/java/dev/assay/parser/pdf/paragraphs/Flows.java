package dev.assay.parser.pdf.paragraphs;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Flow;
import dev.assay.parser.pdf.layout.Zone;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Follows the text over columns and pages: a sidebar goes on in the sidebar of the next page, an article in its next column. */
public final class Flows {
    private static final double SIDEBAR = 0.78;
    private static final int FEWEST_LINES = 3;
    private static final double LARGER = 3;

    private final Predicate<String> heading;
    private final List<Row> main = new ArrayList<>();
    private final List<Row> leftSide = new ArrayList<>();
    private final List<Row> rightSide = new ArrayList<>();

    /**
     * What a document says.
     *
     * @param flows in the order of reading
     * @param outside what stands at the edges of its pages
     */
    public record Text(List<Flow> flows, List<Block> outside) {}

    public Flows(Predicate<String> heading) {
        this.heading = heading;
    }

    public void addPage(List<Zone> zones) {
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

    /** Joins lines into paragraphs. @param edges headers and footers, which belong to no flow */
    public Text text(List<Fragment> edges) {
        LineEnds ends = new LineEnds(rows());
        List<Flow> read = new ArrayList<>();
        rows().forEach(rows -> read.add(new Flow(Paragraphs.of(rows, ends))));
        List<Row> outside = edges.stream()
                .collect(Collectors.groupingBy(Fragment::page, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(page -> Line.rows(page).stream())
                .map(line -> new Row(line, Double.MAX_VALUE))
                .toList();
        return new Text(read, outside.isEmpty() ? List.of() : Paragraphs.of(outside, ends));
    }

    /** The page first: sidebars hold what stands beside. */
    private List<List<Row>> rows() {
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
