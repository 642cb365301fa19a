package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes white space off the ends of fragments. */
final class Trim {

    private Trim() {}

    static Fragment ends(Fragment fragment) {
        List<Span> spans = spans(fragment.spans());
        double lost = leading(fragment.text()) * 0.25 * fragment.first().size();
        return new Fragment(
                spans, fragment.x() + lost, fragment.right(), fragment.y(), fragment.page(), fragment.bullet());
    }

    static List<Span> spans(List<Span> spans) {
        List<Span> kept = new ArrayList<>(spans);
        while (kept.size() > 1 && kept.get(0).text().isBlank()) {
            kept.remove(0);
        }
        while (kept.size() > 1 && kept.get(kept.size() - 1).text().isBlank()) {
            kept.remove(kept.size() - 1);
        }
        Span first = kept.get(0);
        kept.set(0, new Span(first.text().stripLeading(), first.style()));
        Span last = kept.get(kept.size() - 1);
        kept.set(kept.size() - 1, new Span(last.text().stripTrailing(), last.style()));
        return kept;
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }
}
