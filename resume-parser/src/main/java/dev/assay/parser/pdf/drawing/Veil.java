package dev.assay.parser.pdf.drawing;

import dev.assay.parser.colour.Colours;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;

/** A soft mask, through which shows what is drawn where the mask is light, or where it draws anything. What cannot be told shows. */
final class Veil {
    private static final double DARK = 0.05;
    private static final double UNKNOWN = Double.NaN;

    private final List<Patch> patches;
    private final boolean byLight;
    private final double outside;
    private final Optional<PDFunction> transfer;

    /** @param patches that it draws, of many colours where they may be sheer */
    Veil(PDSoftMask mask, List<Patch> patches) throws IOException {
        this.patches = List.copyOf(patches);
        this.byLight = !COSName.ALPHA.equals(mask.getSubType());
        this.outside = byLight && mask.getBackdropColor() != null ? backdrop(mask.getBackdropColor()) : 0;
        this.transfer = Optional.ofNullable(mask.getTransferFunction());
    }

    /** Nothing of red, green and blue, or of light, is black in all spaces that have three colours or one. */
    private static double backdrop(COSArray colour) {
        boolean black = colour.size() == 1 || colour.size() == 3;
        for (float part : colour.toFloatArray()) {
            black &= part == 0;
        }
        return black ? 0 : UNKNOWN;
    }

    /** Whether nothing shows through it at a point of the page. */
    boolean hides(double x, double y) {
        double light = outside;
        for (Patch patch : patches) {
            if (patch.covers(x, y)) {
                light = light(patch.colour());
            }
        }
        return !Double.isNaN(light) && transferred(light) < DARK;
    }

    private double light(int colour) {
        if (colour == Colours.MANY) {
            return UNKNOWN;
        }
        double light = 0.3 * (colour >> 16 & 0xff) + 0.59 * (colour >> 8 & 0xff) + 0.11 * (colour & 0xff);
        return byLight ? light / 255 : 1;
    }

    private double transferred(double light) {
        try {
            return transfer.isPresent() ? transfer.get().eval(new float[] {(float) light})[0] : light;
        } catch (IOException | RuntimeException damaged) {
            return 1;
        }
    }
}
