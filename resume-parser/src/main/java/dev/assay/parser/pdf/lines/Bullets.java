package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Span;
import dev.assay.parser.pdf.drawing.Patch;
import java.util.ArrayList;
import java.util.List;

/** Finds list items: a sign before the text, or a dot that is drawn and not written (browsers do so). */
final class Bullets {
    private static final double FURTHEST = 28;

    private Bullets() {}

    static List<Fragment> mark(List<Fragment> fragments, List<Patch> patches) {
        List<Patch> dots = patches.stream().filter(Patch::isMark).toList();
        List<Fragment> marked = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            Fragment next = i + 1 < fragments.size() ? fragments.get(i + 1) : null;
            if (next != null && isMarkOf(fragment, next)) {
                marked.add(next.asBullet(next.spans(), next.x()));
                i++;
            } else if (dots.stream().anyMatch(dot -> stands(dot, fragment))) {
                marked.add(fragment.asBullet(fragment.spans(), fragment.x()));
            } else {
                marked.add(withoutSign(fragment));
            }
        }
        return marked;
    }

    private static boolean isMarkOf(Fragment mark, Fragment text) {
        double gap = text.x() - mark.right();
        return ListMark.isAlone(mark.text())
                && !ListMark.isEndOfSpan(text.text())
                && Math.abs(mark.y() - text.y()) < 0.4 * text.size()
                && gap > 0
                && gap < FURTHEST;
    }

    private static boolean stands(Patch dot, Fragment fragment) {
        double gap = fragment.x() - dot.right();
        double middle = dot.middle();
        return gap > 0
                && gap < FURTHEST
                && dot.width() < 0.8 * fragment.size()
                && middle < fragment.y()
                && middle > fragment.y() - fragment.size();
    }

    private static Fragment withoutSign(Fragment fragment) {
        int length = ListMark.length(fragment.text());
        if (length == 0) {
            return fragment;
        }
        List<Span> rest = new ArrayList<>();
        int left = length;
        for (Span span : fragment.spans()) {
            int cut = Math.min(left, span.text().length());
            left -= cut;
            if (cut < span.text().length()) {
                rest.add(new Span(span.text().substring(cut), span.style()));
            }
        }
        double start = fragment.x() + fragment.size() * 0.45 * length;
        return fragment.asBullet(rest, Math.min(start, fragment.right()));
    }
}
