package dev.assay.parser.pdf.lines;

import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words of one line that stand close together. */
public record Fragment(List<Span> spans, double x, double right, double y, int page, boolean bullet) {

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public Style first() {
        return spans.get(0).style();
    }

    public Style last() {
        return spans.get(spans.size() - 1).style();
    }

    public double size() {
        return spans.stream().mapToDouble(span -> span.style().size()).max().orElse(0);
    }

    Fragment asBullet(List<Span> without, double start) {
        return new Fragment(without, start, right, y, page, true);
    }

    /** With the next one behind it. */
    public Fragment with(String between, Fragment next) {
        return new Fragment(
                joined(spans, between, next.spans),
                x,
                Math.max(right, next.right),
                Math.max(y, next.y),
                page,
                bullet || next.bullet && text().isBlank());
    }

    public static List<Span> joined(List<Span> before, String between, List<Span> behind) {
        List<Span> all = new ArrayList<>(before);
        Span last = all.remove(all.size() - 1);
        Span first = behind.get(0);
        if (last.style().looksLike(first.style())) {
            all.add(new Span(last.text() + between + first.text(), last.style()));
        } else {
            all.add(new Span(last.text() + between, last.style()));
            all.add(first);
        }
        all.addAll(behind.subList(1, behind.size()));
        return all;
    }
}
