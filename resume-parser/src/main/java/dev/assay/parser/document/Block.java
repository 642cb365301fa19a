package dev.assay.parser.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One paragraph, list item or line of a document; a wide gap inside (a tab, the next cell) is a tab character.
 *
 * @param indent distance from the left edge in points
 * @param bullet whether a list mark stood before it (the mark is no part of the text)
 * @param level of a heading that the format itself marks, 0 for none
 * @param apart whether it stands visibly apart from the block before
 */
public record Block(List<Span> spans, Origin origin, double indent, boolean bullet, int level, boolean apart) {

    public Block {
        spans = List.copyOf(spans);
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The look of most of its characters. */
    public Style style() {
        Span longest = spans.get(0);
        for (Span span : spans) {
            longest = span.text().strip().length() > longest.text().strip().length() ? span : longest;
        }
        return longest.style();
    }

    public Piece piece() {
        return new Piece(text(), origin, style());
    }

    /** Its spans, each with its position. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            pieces.add(new Piece(span.text(), origin.part(at, at + span.text().length()), span.style()));
            at += span.text().length();
        }
        return pieces;
    }

    /** A stretch of it, with the looks that this has. */
    public Block part(int from, int to) {
        List<Span> left = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int begin = Math.max(from - at, 0);
            int end = Math.min(to - at, span.text().length());
            if (begin < end) {
                left.add(new Span(span.text().substring(begin, end), span.style()));
            }
            at += span.text().length();
        }
        return new Block(left, origin.part(from, to), indent, bullet, level, apart);
    }

    public Block at(int page, int start) {
        return new Block(spans, new Origin(page, start, start + text().length()), indent, bullet, level, apart);
    }

    /** The same with each run of text changed; empty where no text is left. */
    public Optional<Block> withText(UnaryOperator<String> change) {
        List<Span> changed = spans.stream()
                .map(span -> new Span(change.apply(span.text()), span.style()))
                .filter(span -> !span.text().isEmpty())
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(changed, origin, indent, bullet, level, apart));
    }
}
