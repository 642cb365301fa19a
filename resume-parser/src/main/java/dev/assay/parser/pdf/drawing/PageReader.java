package dev.assay.parser.pdf.drawing;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.document.Style;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.pdf.annotations.Annotations;
import dev.assay.parser.pdf.annotations.Layers;
import dev.assay.parser.pdf.annotations.Written;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows the drawing of one page without painting: of images, no more than a {@link SoftMask} is read. */
final class PageReader extends DrawingEngine {
    private static final int MOST_DRAWN = 200_000;
    private final PageFrame frame;
    private final Fonts fonts;
    private final Layers layers;
    private final Drawing drawing;
    private final Outlines outlines;
    private final Veils veils;
    private final Clips clips = new Clips();
    private int order;

    /** How many nested parts of the page surround the current position in drawing, counted from the outermost whose layer is off. */
    private int unseen;

    private PageReader(PDPage page, int rotation, Fonts fonts, Layers layers) {
        super(page);
        this.frame = new PageFrame(page.getCropBox(), rotation);
        this.outlines = new Outlines(frame);
        this.veils = new Veils(page, frame, this::next);
        this.fonts = fonts;
        this.layers = layers;
        this.drawing = new Drawing(frame.width(), frame.height());
    }

    static Drawing read(PDPage page, Fonts fonts, Layers layers, Annotations annotations) throws IOException {
        List<Annotations.Note> notes = annotations.of(page);
        Drawing drawing = read(page, page.getRotation(), fonts, layers, notes);
        int quarters = drawing.quarters();
        // Some programs turn what they draw and not the page, which a reader turns then.
        return quarters == 0 ? drawing : read(page, page.getRotation() - 90 * quarters, fonts, layers, notes);
    }

    private static Drawing read(PDPage page, int rotation, Fonts fonts, Layers layers, List<Annotations.Note> notes)
            throws IOException {
        PageReader reader = new PageReader(page, rotation, fonts, layers);
        reader.processPage(page);
        for (Annotations.Note note : notes) {
            reader.unseen = note.seen() ? 0 : 1;
            if (note.written().isPresent()) {
                reader.write(note.written().get());
            } else {
                reader.showAnnotation(note.annotation());
            }
        }
        return reader.drawing;
    }

    private void write(Written written) {
        Rectangle2D place = frame.place(written.box().toGeneralPath()).getBounds2D();
        if (written.paper() >= 0 && unseen == 0) {
            drawing.patches.add(new Patch(place, List.of(), written.paper(), next(), Opacity.SOLID));
        }
        for (Written.Letter letter : written.letters(place)) {
            Glyph.Mode mode = new Glyph.Mode(false, false, letter.cut(), false, false, unseen > 0);
            Style style = new Style(letter.size(), false, false, written.colour());
            drawing.glyphs.add(new Glyph(letter.text(), letter.x(), letter.y(), letter.width(), style, next(), mode));
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Matrix placed = matrix.multiply(frame.matrix());
        double size = fonts.height(font) * Math.hypot(placed.getValue(1, 0), placed.getValue(1, 1));
        double length = Math.hypot(placed.getValue(0, 0), placed.getValue(0, 1));
        drawing.turn(placed.getValue(0, 0), placed.getValue(0, 1));
        Glyph glyph = new Glyph(
                fonts.text(font, code),
                placed.getTranslateX(),
                placed.getTranslateY(),
                displacement.getX() * length,
                fonts.style(font, size, Ink.rgb(getGraphicsState())),
                next(),
                mode(font, matrix, placed));
        drawing.glyphs.add(isVeiled(glyph) ? glyph.transparent() : glyph);
    }

    /** @param matrix of a glyph @param placed the same on the page as a reader holds it */
    private Glyph.Mode mode(PDFont font, Matrix matrix, Matrix placed) {
        PDGraphicsState state = getGraphicsState();
        double length = Math.hypot(placed.getValue(0, 0), placed.getValue(0, 1));
        return new Glyph.Mode(
                !Ink.paints(state),
                sheerness().isClear(state),
                isClipped(matrix),
                placed.getValue(0, 0) <= 0 || Math.abs(placed.getValue(0, 1)) > 0.1 * length,
                fonts.height(font) * thickness(placed) < Sight.SMALLEST,
                unseen > 0);
    }

    private boolean isVeiled(Glyph glyph) {
        return veils.hide(sheerness().masks(), glyph.x() + glyph.width() / 2, glyph.middle());
    }

    private int next() {
        if (++order > MOST_DRAWN) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "A page draws more than " + MOST_DRAWN + " things.");
        }
        return order;
    }

    private boolean isClipped(Matrix matrix) {
        double height = Math.hypot(matrix.getValue(1, 0), matrix.getValue(1, 1));
        Rectangle2D place = new Rectangle2D.Double(
                matrix.getTranslateX() - 0.5, matrix.getTranslateY() - 0.5, height * 0.5 + 1, height * 0.5 + 1);
        return clips.cut(getGraphicsState().getCurrentClippingPath(), place);
    }

    /** How wide or high a letter is, whichever is less, and also where it is slanted to next to nothing. */
    private static double thickness(Matrix placed) {
        double across = Math.hypot(placed.getValue(0, 0), placed.getValue(0, 1));
        double along = Math.hypot(placed.getValue(1, 0), placed.getValue(1, 1));
        double area = placed.getValue(0, 0) * placed.getValue(1, 1) - placed.getValue(0, 1) * placed.getValue(1, 0);
        return area == 0 ? 0 : Math.abs(area) / Math.max(across, along);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean off = COSName.OC.equals(tag) && layers.hide(properties);
        unseen += off || unseen > 0 ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        unseen -= unseen > 0 ? 1 : 0;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        int before = unseen;
        unseen += layers.hide(form.getOptionalContent()) ? 1 : 0;
        super.showForm(form);
        unseen = before;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        int before = unseen;
        unseen += layers.hide(form.getOptionalContent()) ? 1 : 0;
        super.showTransparencyGroup(form);
        unseen = before;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        drawing.images = true;
        AffineTransform onPage = frame.matrix().createAffineTransform();
        onPage.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        add(unitSquare(), Colours.MANY, SoftMask.of(image, onPage));
    }

    /** @param opacity of the shape where nothing else makes it sheer */
    private void add(Shape shape, int colour, Opacity opacity) {
        Sheerness sheerness = sheerness();
        if (sheerness.isFaint() || unseen > 0) {
            return;
        }
        Opacity whole = sheerness.isSolid() && sheerness.masks().isEmpty() ? opacity : Opacity.SHEER;
        int seen = whole == Opacity.SHEER ? Colours.MANY : colour;
        Outlines.Outline outline = outlines.of(shape, getGraphicsState().getCurrentClippingPath());
        drawing.patches.add(new Patch(outline.box(), outline.within(), seen, next(), whole));
    }

    @Override
    void fill(Shape area) {
        add(area, Ink.ofAreas(getGraphicsState()), Opacity.SOLID);
    }

    /** Lines are too thin to hide text. */
    @Override
    void stroke(Shape line) {}

    @Override
    public void shadingFill(COSName name) {
        Area clip = getGraphicsState().getCurrentClippingPath();
        add(clip, Colours.MANY, clip.isRectangular() ? Opacity.SOLID : Opacity.SHEER);
        endPath();
    }
}
