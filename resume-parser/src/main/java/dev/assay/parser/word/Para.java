package dev.assay.parser.word;

import dev.assay.parser.document.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A paragraph. @param before room above in points @param after room below */
public record Para(List<Span> spans, Layout layout) {

    /** How it stands. @param level of a heading, 0 for none */
    public record Layout(double before, double after, double indent, boolean bullet, int level) {
        static final Layout PLAIN = new Layout(0, 0, 0, false, 0);
    }

    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    boolean isEmpty() {
        return text().isBlank();
    }
}
