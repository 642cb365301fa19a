package dev.assay.parser.pdf.layout;

import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.List;
import java.util.function.Predicate;

/** Whether text beside other text is a column of its own, or belongs to the line that it stands on: dates, places, labels. */
final class SideNotes {
    private static final double MOST = 0.75;
    private static final double WIDEST_LABEL = 170;

    private final Predicate<String> heading;

    SideNotes(Predicate<String> heading) {
        this.heading = heading;
    }

    /** Dates and places at the right end of lines. */
    boolean areAtTheRight(Gutter gutter) {
        List<Fragment> notes = gutter.right();
        long rows = Gutter.rows(gutter.left());
        return aligned(notes, gutter.left()) >= MOST
                && headings(notes) == 0
                && (dates(notes) >= 0.4 || notes.size() <= 0.5 * rows && endTogether(notes));
    }

    /** Dates, labels or section names before the text that they are about. */
    boolean areAtTheLeft(Gutter gutter) {
        List<Fragment> notes = gutter.left();
        long rows = Gutter.rows(gutter.right());
        boolean narrow = notes.stream().allMatch(note -> note.right() - note.x() < WIDEST_LABEL);
        boolean sparse = notes.size() <= 0.7 * rows;
        return narrow
                && aligned(notes, gutter.right()) >= 0.5
                && (dates(notes) >= 0.35
                        || sparse && headings(notes) == 0 && aligned(notes, gutter.right()) >= 0.8
                        || headings(notes) >= 0.7 * notes.size());
    }

    private static boolean endTogether(List<Fragment> notes) {
        double furthest = notes.stream().mapToDouble(Fragment::right).max().orElse(0);
        return notes.stream().filter(note -> furthest - note.right() < 3).count() >= MOST * notes.size();
    }

    private static double aligned(List<Fragment> notes, List<Fragment> text) {
        long on = notes.stream()
                .filter(note -> text.stream().anyMatch(other -> Line.sameRow(note, other)))
                .count();
        return (double) on / notes.size();
    }

    private static double dates(List<Fragment> notes) {
        return (double) notes.stream()
                        .filter(note -> DateSpans.isMostly(note.text()))
                        .count()
                / notes.size();
    }

    private long headings(List<Fragment> notes) {
        return notes.stream().filter(note -> heading.test(note.text())).count();
    }
}
