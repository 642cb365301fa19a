package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.Span;
import dev.assay.parser.pdf.drawing.Glyph;
import dev.assay.parser.pdf.drawing.Patch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Joins the visible glyphs of a page into words, and the words into fragments of lines. */
public final class Fragments {
    /** A gap of this part of the size is a space; fonts without a space glyph need it. */
    private static final double SPACE = 0.17;

    /** Between words of one sentence: justified lines have wide spaces, but these are drawn one after the other. */
    private static final double WIDEST_DRAWN = 1.6;

    private static final double WIDEST_BETWEEN = 0.75;
    private static final double OUTSTANDING = 2.2;

    private final int page;
    private final List<Fragment> runs = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Glyph last;
    private Glyph lastInk;
    private double widestSpace;

    private Fragments(int page) {
        this.page = page;
    }

    /** @param patches of the page, of which some mark the items of a list */
    public static List<Fragment> of(List<Glyph> glyphs, List<Patch> patches, int page) {
        Fragments fragments = new Fragments(page);
        glyphs.stream().filter(glyph -> !glyph.mode().turned()).forEach(fragments::add);
        return Bullets.mark(fragments.rows(), patches);
    }

    private void add(Glyph glyph) {
        if (glyph.text().isEmpty() || isDrawnTwice(glyph)) {
            return;
        }
        Fragment run = new Fragment(
                List.of(new Span(glyph.isSpace() ? " " : glyph.text(), glyph.style())),
                glyph.x(),
                glyph.isSpace() ? glyph.x() : glyph.right(),
                glyph.y(),
                page,
                false);
        boolean goesOn = last != null && continues(glyph) && !isFarther(glyph);
        if (goesOn) {
            Fragment before = runs.remove(runs.size() - 1);
            boolean spaced = glyph.x() - last.right() > SPACE * glyph.style().size();
            run = before.with(spaced && !last.isSpace() && !glyph.isSpace() ? " " : "", run);
        }
        runs.add(run);
        last = glyph;
        measure(glyph, goesOn);
    }

    private void measure(Glyph glyph, boolean goesOn) {
        if (!glyph.isSpace()) {
            double space = goesOn ? glyph.x() - lastInk.right() : 0;
            widestSpace = goesOn ? Math.max(widestSpace, space) : 0;
            lastInk = glyph;
        }
    }

    /** Spaces of a justified line are all wide; one that is wider than they are parts the line, except behind a sentence. */
    private boolean isFarther(Glyph glyph) {
        double space = glyph.isSpace() || lastInk == null ? 0 : glyph.x() - lastInk.right();
        return space > WIDEST_BETWEEN * glyph.style().size()
                && widestSpace > SPACE * glyph.style().size()
                && space > OUTSTANDING * widestSpace
                && ".,;:!?)".indexOf(lastInk.text()) < 0;
    }

    private boolean continues(Glyph glyph) {
        double gap = glyph.x() - last.right();
        double size = Math.max(glyph.style().size(), last.style().size());
        return Math.abs(glyph.y() - last.y()) < 0.1 * size && gap > -0.4 * size && gap < WIDEST_DRAWN * size;
    }

    /** Some programs make bold letters by drawing them twice. */
    private boolean isDrawnTwice(Glyph glyph) {
        String where = glyph.text() + Math.round(glyph.x() * 2) + "," + Math.round(glyph.y() * 2);
        return !glyph.isSpace() && !seen.add(where);
    }

    private List<Fragment> rows() {
        List<Fragment> drawn = new ArrayList<>();
        for (Fragment run : runs) {
            if (!run.text().isBlank()) {
                drawn.add(Trim.ends(run));
            }
        }
        drawn.sort(Comparator.comparingDouble(Fragment::y));
        List<Fragment> fragments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= drawn.size(); i++) {
            if (i == drawn.size() || !sameRow(drawn.get(i - 1), drawn.get(i))) {
                fragments.addAll(joined(new ArrayList<>(drawn.subList(from, i))));
                from = i;
            }
        }
        return fragments;
    }

    private static boolean sameRow(Fragment one, Fragment other) {
        return other.y() - one.y() < 0.3 * Math.min(one.size(), other.size());
    }

    private static List<Fragment> joined(List<Fragment> row) {
        row.sort(Comparator.comparingDouble(Fragment::x));
        List<Fragment> joined = new ArrayList<>();
        for (Fragment next : row) {
            Fragment before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && next.x() - before.right() < WIDEST_BETWEEN * Math.min(before.size(), next.size())) {
                boolean spaced = next.x() - before.right() > SPACE * next.size();
                joined.set(joined.size() - 1, before.with(spaced ? " " : "", next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
