package dev.assay.parser.pdf.drawing;

import dev.assay.parser.colour.Colours;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows the drawing of a soft mask. A mask within it is not read: what is drawn through it may be sheer anywhere. */
final class MaskReader extends DrawingEngine {

    private final PDPage page;
    private final PageFrame frame;
    private final Outlines outlines;
    private final IntSupplier order;
    private final List<Patch> patches = new ArrayList<>();

    MaskReader(PDPage page, PageFrame frame, IntSupplier order) {
        super(page);
        this.page = page;
        this.frame = frame;
        this.outlines = new Outlines(frame);
        this.order = order;
    }

    /** @return empty for a mask without a drawing, which hides nothing */
    Optional<Veil> read(PDSoftMask mask) throws IOException {
        PDTransparencyGroup group = mask.getGroup();
        if (group == null) {
            return Optional.empty();
        }
        processChildStream(new Placed(group, mask.getInitialTransformationMatrix()), page);
        return Optional.of(new Veil(mask, patches));
    }

    /** A mask stays where it was put, wherever what is drawn through it goes. */
    private record Placed(PDTransparencyGroup group, Matrix place) implements PDContentStream {

        @Override
        public InputStream getContents() throws IOException {
            return group.getContents();
        }

        @Override
        public RandomAccessRead getContentsForRandomAccess() throws IOException {
            return group.getContentsForRandomAccess();
        }

        @Override
        public PDResources getResources() {
            return group.getResources();
        }

        @Override
        public PDRectangle getBBox() {
            return group.getBBox();
        }

        @Override
        public Matrix getMatrix() {
            return group.getMatrix().multiply(place);
        }
    }

    private void add(Shape shape, int colour, double alpha) {
        if (alpha < Sheerness.CLEAR) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        boolean plain =
                sheerness().isSolid() && sheerness().masks().isEmpty() && state.getBlendMode() == BlendMode.NORMAL;
        Outlines.Outline outline = outlines.of(shape, state.getCurrentClippingPath());
        int known = plain && !outline.within().isEmpty() ? colour : Colours.MANY;
        patches.add(new Patch(outline.box(), outline.within(), known, order.getAsInt(), Opacity.SOLID));
    }

    @Override
    void fill(Shape area) {
        add(area, Ink.ofAreas(getGraphicsState()), sheerness().fill());
    }

    /** How wide a line is is not worked out further than that it is no wider than this. */
    @Override
    void stroke(Shape line) {
        Rectangle2D box = line.getBounds2D();
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double width =
                1 + getGraphicsState().getLineWidth() * (matrix.getScalingFactorX() + matrix.getScalingFactorY());
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - width, box.getY() - width, box.getWidth() + 2 * width, box.getHeight() + 2 * width);
        add(wide, Colours.MANY, sheerness().stroke());
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        if (Ink.paints(getGraphicsState())) {
            AffineTransform place = matrix.createAffineTransform();
            Shape around = new Rectangle2D.Double(-0.5, -0.5, displacement.getX() + 1, 2);
            add(place.createTransformedShape(around), Colours.MANY, 1);
        }
    }

    @Override
    public void drawImage(PDImage image) {
        add(unitSquare(), Colours.MANY, sheerness().fill());
    }

    @Override
    public void shadingFill(COSName name) {
        add(
                getGraphicsState().getCurrentClippingPath(),
                Colours.MANY,
                sheerness().fill());
    }
}
