package dev.assay.parser.pdf.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * How opaque an image is, in a coarse grid: a mark across the page may be nearly clear, and a picture with one clear corner may hide text. Only masks
 * of one byte a sample that are compressed without loss are looked at, as nearly all are; decoders of pictures are not for hostile files.
 */
final class SoftMask implements Opacity {
    private static final int MOST_CELLS = 256;
    private static final int MOST_SAMPLES = 16 << 20;

    /** Of 255, on average within a cell. */
    private static final int OPAQUE = 230;

    private final AffineTransform toUnitSquare;
    private final int columns;
    private final int rows;
    private final long[] sums;
    private final int[] samples;

    private SoftMask(AffineTransform toUnitSquare, PDImageXObject mask) throws IOException {
        this.toUnitSquare = toUnitSquare;
        this.columns = Math.min(mask.getWidth(), MOST_CELLS);
        this.rows = Math.min(mask.getHeight(), MOST_CELLS);
        this.sums = new long[columns * rows];
        this.samples = new int[sums.length];
        try (InputStream in = mask.getCOSObject().createInputStream()) {
            for (int row = 0; row < mask.getHeight(); row++) {
                add(in.readNBytes(mask.getWidth()), mask.getWidth(), row * rows / mask.getHeight());
            }
        }
    }

    /** @param placed from the unit square, which an image fills, to the page */
    static Opacity of(PDImage image, AffineTransform placed) throws IOException {
        PDImageXObject mask = image instanceof PDImageXObject named ? named.getSoftMask() : null;
        if (mask == null || !isPlain(mask)) {
            return SOLID;
        }
        try {
            return new SoftMask(placed.createInverse(), mask);
        } catch (NoninvertibleTransformException flat) {
            return SHEER;
        }
    }

    private static boolean isPlain(PDImageXObject mask) {
        List<COSName> filters = mask.getStream().getFilters();
        return mask.getBitsPerComponent() == Byte.SIZE
                && mask.getDecode() == null
                && mask.getWidth() > 0
                && mask.getHeight() > 0
                && (long) mask.getWidth() * mask.getHeight() <= MOST_SAMPLES
                && (filters == null || filters.stream().allMatch(COSName.FLATE_DECODE::equals));
    }

    private void add(byte[] line, int width, int row) {
        for (int i = 0; i < line.length; i++) {
            int cell = row * columns + (int) ((long) i * columns / width);
            sums[cell] += Byte.toUnsignedInt(line[i]);
            samples[cell]++;
        }
    }

    @Override
    public boolean hides(double x, double y) {
        Point2D place = toUnitSquare.transform(new Point2D.Double(x, y), null);
        int column = within((int) (place.getX() * columns), columns);
        int row = within((int) ((1 - place.getY()) * rows), rows);
        int cell = row * columns + column;
        return samples[cell] > 0 && sums[cell] >= (long) OPAQUE * samples[cell];
    }

    private static int within(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
