package dev.assay.parser.pdf.layout;

import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** White space from top to bottom of a part of the page, with text on both sides. */
record Gutter(List<Fragment> above, List<Fragment> left, List<Fragment> right, List<Fragment> below) {
    private static final double NARROWEST = 7;
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_WITH_HEADING = 2;
    private static final double SAME_PLACE = 3;

    double x() {
        return right.stream().mapToDouble(Fragment::x).min().orElse(0);
    }

    /** @param known where the gutter of the page before was: there, one line on each side is enough. All of them, the one between most text first. */
    static List<Gutter> among(List<Fragment> fragments, double known, Predicate<String> heading) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y));
        List<Gutter> found = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (double x : sorted.stream().mapToDouble(Fragment::x).sorted().toArray()) {
            if (x - before > 1) {
                boolean headed =
                        sorted.stream().anyMatch(f -> Math.abs(f.x() - x) < SAME_PLACE && heading.test(f.text()));
                int fewest = headed ? FEWEST_WITH_HEADING : FEWEST_LINES;
                search(sorted, x, Math.abs(x - known) < SAME_PLACE ? 1 : fewest, found);
                before = x;
            }
        }
        found.sort(Comparator.comparingDouble(Gutter::weight).reversed());
        return found;
    }

    private static void search(List<Fragment> sorted, double x, int fewest, List<Gutter> found) {
        int from = 0;
        for (int i = 0; i <= sorted.size(); i++) {
            if (i == sorted.size() || crosses(sorted.get(i), x)) {
                if (i - from >= 2 * fewest) {
                    add(sorted, sorted.subList(from, i), x, fewest, found);
                }
                from = i + 1;
            }
        }
    }

    private static boolean crosses(Fragment fragment, double x) {
        return fragment.x() < x - 1 && fragment.right() > x - NARROWEST;
    }

    private static void add(List<Fragment> sorted, List<Fragment> between, double x, int fewest, List<Gutter> found) {
        List<Fragment> left = between.stream().filter(f -> f.x() < x - 1).toList();
        List<Fragment> right = between.stream().filter(f -> f.x() >= x - 1).toList();
        if (left.size() >= fewest && right.size() >= fewest) {
            found.add(shared(sorted, left, right));
        }
    }

    /** What stands above or below both columns belongs to neither. */
    private static Gutter shared(List<Fragment> sorted, List<Fragment> left, List<Fragment> right) {
        double top = Math.max(left.get(0).y(), right.get(0).y());
        List<Fragment> first = left.get(0).y() < right.get(0).y() ? left : right;
        double headless = first.stream().filter(f -> f.y() < top - 1).count();
        double start = headless > 0 && headless <= 3 && isTitle(first, first == left ? right : left, top)
                ? top - 1
                : Double.NEGATIVE_INFINITY;
        List<Fragment> l = left.stream().filter(f -> f.y() >= start).toList();
        List<Fragment> r = right.stream().filter(f -> f.y() >= start).toList();
        l = withoutTail(sorted, l);
        r = withoutTail(sorted, r);
        double lowest = Math.max(l.get(l.size() - 1).y(), r.get(r.size() - 1).y());
        double highest = Math.min(l.get(0).y(), r.get(0).y());
        List<Fragment> above =
                sorted.stream().filter(f -> f.y() < highest - 0.01).toList();
        List<Fragment> below =
                sorted.stream().filter(f -> f.y() > lowest + 0.01).toList();
        return new Gutter(above, l, r, below);
    }

    /** The short last line of a paragraph that stands across the columns is no part of one of them. */
    private static List<Fragment> withoutTail(List<Fragment> sorted, List<Fragment> column) {
        Fragment first = column.get(0);
        boolean tail = sorted.stream()
                .anyMatch(f -> f.y() < first.y() - 0.5
                        && first.y() - f.y() < 1.6 * first.size()
                        && Math.abs(f.x() - first.x()) < 1
                        && f.right() > first.right() + 40
                        && f.last().looksLike(first.first()));
        return tail && column.size() > 1 ? column.subList(1, column.size()) : column;
    }

    /** A name in the largest letters of either column, above one of them only. */
    private static boolean isTitle(List<Fragment> column, List<Fragment> other, double top) {
        double largest = Stream.concat(column.stream().filter(f -> f.y() >= top - 1), other.stream())
                .mapToDouble(Fragment::size)
                .max()
                .orElse(0);
        return column.stream().filter(f -> f.y() < top - 1).anyMatch(f -> f.size() > largest + 1);
    }

    private double weight() {
        return Math.min(rows(left), rows(right));
    }

    static long rows(List<Fragment> fragments) {
        return Line.rows(fragments).size();
    }
}
