package dev.assay.parser.word;

import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the text of a paragraph and, separately, the text that nobody sees. */
public final class SpanList {
    private final Map<Finding.Kind, StringBuilder> hidden;
    private List<Span> spans = new ArrayList<>();

    SpanList() {
        this(new EnumMap<>(Finding.Kind.class));
    }

    public SpanList(Map<Finding.Kind, StringBuilder> hidden) {
        this.hidden = hidden;
    }

    public void add(String text, Look look) {
        Finding.Kind why = look.isHidden()
                ? Finding.Kind.MARKED_HIDDEN
                : look.isTiny() ? Finding.Kind.TINY : look.isPale() ? Finding.Kind.BACKGROUND_COLOUR : null;
        if (why != null && !text.isBlank()) {
            hidden.computeIfAbsent(why, kind -> new StringBuilder()).append(text);
            return;
        }
        Style style = look.style();
        if (!spans.isEmpty()
                && (text.isBlank() || spans.get(spans.size() - 1).style().looksLike(style))) {
            Span last = spans.remove(spans.size() - 1);
            spans.add(new Span(last.text() + text, last.style()));
        } else if (!text.isEmpty()) {
            spans.add(new Span(text, style));
        }
    }

    /** The spans so far; a new paragraph begins. */
    public List<Span> taken() {
        List<Span> taken = spans;
        spans = new ArrayList<>();
        hidden.values().forEach(text -> text.append(' '));
        return taken;
    }

    public static List<Finding> findings(Map<Finding.Kind, StringBuilder> hidden) {
        List<Finding> findings = new ArrayList<>();
        hidden.forEach((kind, text) -> findings.add(
                new Finding(kind, 1, text.toString().replaceAll("\\s+", " ").strip())));
        return findings;
    }
}
