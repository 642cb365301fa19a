package dev.assay.parser.pdf.drawing;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.document.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the glyphs that a reader of the page sees from those that only a machine reads. */
public final class Sight {
    static final double SMALLEST = 2;

    private final Drawing drawing;
    private final List<Glyph> visible = new ArrayList<>();
    private final Map<Finding.Kind, StringBuilder> hidden = new EnumMap<>(Finding.Kind.class);

    Sight(Drawing drawing) {
        this.drawing = drawing;
        drawing.glyphs.forEach(this::sort);
    }

    /** In the order of drawing. */
    public List<Glyph> visible() {
        return visible;
    }

    /** What is filled on the page, in the order of drawing. */
    public List<Patch> patches() {
        return drawing.patches;
    }

    public boolean hasImages() {
        return drawing.images;
    }

    /** Of the page as a reader holds it. */
    public double height() {
        return drawing.height;
    }

    /** What is hidden, each kind in one. */
    public List<Finding> findings(int page) {
        List<Finding> findings = new ArrayList<>();
        hidden.forEach((kind, text) -> {
            String told = text.toString().replaceAll("\\s+", " ").strip();
            if (!told.isEmpty()) {
                findings.add(new Finding(kind, page, told));
            }
        });
        return findings;
    }

    private void sort(Glyph glyph) {
        Optional<Finding.Kind> why = glyph.isSpace() ? Optional.empty() : why(glyph);
        if (why.isEmpty()) {
            visible.add(glyph);
            hidden.values().forEach(text -> text.append(' '));
            return;
        }
        hidden.computeIfAbsent(why.get(), kind -> new StringBuilder()).append(glyph.text());
    }

    private Optional<Finding.Kind> why(Glyph glyph) {
        if (glyph.mode().off()) {
            return Optional.of(Finding.Kind.MARKED_HIDDEN);
        }
        if (glyph.mode().unpainted()) {
            return Optional.of(Finding.Kind.INVISIBLE_RENDERING);
        }
        if (glyph.mode().transparent()) {
            return Optional.of(Finding.Kind.TRANSPARENT);
        }
        if (!drawing.isOnPage(glyph) || glyph.mode().clipped()) {
            return Optional.of(Finding.Kind.OFF_PAGE);
        }
        if (glyph.style().size() < SMALLEST || glyph.mode().squeezed()) {
            return Optional.of(Finding.Kind.TINY);
        }
        return onPaper(glyph);
    }

    /** What lies directly below has its colour, or something lies above. */
    private Optional<Finding.Kind> onPaper(Glyph glyph) {
        int below = Colours.WHITE;
        double x = glyph.x() + glyph.width() / 2;
        for (Patch patch : drawing.patches) {
            if (patch.covers(x, glyph.middle())) {
                boolean above = patch.order() > glyph.order();
                if (above && patch.opacity().hides(x, glyph.middle())) {
                    return Optional.of(Finding.Kind.COVERED);
                }
                below = above ? below : patch.colour();
            }
        }
        int ink = glyph.style().colour();
        boolean same = below >= 0 && ink >= 0 && Colours.isSame(below, ink);
        return same ? Optional.of(Finding.Kind.BACKGROUND_COLOUR) : Optional.empty();
    }
}
