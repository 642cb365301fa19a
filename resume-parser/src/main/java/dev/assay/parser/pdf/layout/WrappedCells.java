package dev.assay.parser.pdf.layout;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a cell at the right end of a line that goes on below, as a date does where it finds no room: "March 2018 –", "present". */
final class WrappedCells {
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?iu).*(\\s[-\u2013\u2014]|\\b(to|bis|until))|.*[-\u2013\u2014]\\s*\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.?");
    private static final Pattern DASHED = Pattern.compile(".*[-\u2013\u2014]");
    private static final double LEADING = 1.7;
    private static final int LONGEST = 26;

    private WrappedCells() {}

    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && (goesOn(before, line) || isRestOfDate(before, line))) {
                joined.set(joined.size() - 1, new Line(with(before.parts(), last(line))));
                List<Fragment> rest = line.parts().subList(0, line.parts().size() - 1);
                if (!rest.isEmpty()) {
                    addRest(joined, new Line(rest));
                }
            } else if (before != null && isRestOfLabel(before, line)) {
                List<Fragment> parts = new ArrayList<>(before.parts());
                parts.set(0, parts.get(0).with(" ", line.parts().get(0)));
                joined.set(joined.size() - 1, new Line(parts));
                if (line.parts().size() > 1) {
                    joined.add(new Line(line.parts().subList(1, line.parts().size())));
                }
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(Line before, Line line) {
        Fragment above = last(before);
        Fragment below = last(line);
        boolean aligned = Math.abs(above.x() - below.x()) < 3 || Math.abs(above.right() - below.right()) < 3;
        return before.parts().size() > 1
                && aligned
                && line.parts().size() <= before.parts().size()
                && line.y() - before.y() < LEADING * line.size()
                && above.text().length() <= LONGEST
                && below.text().length() <= LONGEST
                && above.first().looksLike(below.first())
                && UNFINISHED.matcher(above.text()).matches();
    }

    /** A date that found no room at the end of its line, and goes on where the next line begins. */
    private static boolean isRestOfDate(Line before, Line line) {
        String begun = last(before).text();
        boolean below = before.parts().size() > 1
                && line.parts().size() == 1
                && line.y() - before.y() < LEADING * line.size()
                && Math.abs(line.x() - before.x()) < 3
                && begun.length() <= LONGEST
                && line.text().length() <= LONGEST;
        return below && !isWhole(begun) && isWhole(begun + " " + line.text());
    }

    /** The same of a date before the text: "Jan 2015 –", with "Jan 2018" below it and the text going on beside. */
    private static boolean isRestOfLabel(Line before, Line line) {
        String begun = before.parts().get(0).text();
        String rest = line.parts().get(0).text();
        boolean below = before.parts().size() > 1
                && line.y() - before.y() < LEADING * line.size()
                && Math.abs(line.x() - before.x()) < 3
                && begun.length() <= LONGEST
                && rest.length() <= LONGEST;
        return below && !isWhole(begun) && isWhole(begun + " " + rest);
    }

    private static boolean isWhole(String text) {
        List<DateSpan> spans = DateSpans.find(text);
        return spans.size() == 1
                && spans.get(0).range()
                && spans.get(0).from() == 0
                && spans.get(0).to() == text.length()
                && !DASHED.matcher(text).matches();
    }

    /** The rest of the line goes on with the text that the cell stands beside. */
    private static void addRest(List<Line> joined, Line rest) {
        Line before = joined.get(joined.size() - 1);
        Fragment text = before.parts().get(0);
        Fragment more = rest.parts().get(0);
        boolean sameText = rest.parts().size() == 1
                && Math.abs(text.x() - more.x()) < 2
                && text.last().looksLike(more.first());
        if (sameText) {
            List<Fragment> parts = new ArrayList<>(before.parts());
            parts.set(0, text.with(" ", more));
            joined.set(joined.size() - 1, new Line(parts));
        } else {
            joined.add(rest);
        }
    }

    private static List<Fragment> with(List<Fragment> parts, Fragment more) {
        List<Fragment> all = new ArrayList<>(parts);
        all.set(all.size() - 1, all.get(all.size() - 1).with(" ", more));
        return all;
    }

    private static Fragment last(Line line) {
        return line.parts().get(line.parts().size() - 1);
    }
}
