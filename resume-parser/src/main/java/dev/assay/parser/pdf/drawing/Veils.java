package dev.assay.parser.pdf.drawing;

import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.util.Matrix;

/** The soft masks of a page, each read once for every place that it is put at. */
final class Veils {
    private static final int MOST = 500;

    private final PDPage page;
    private final PageFrame frame;
    private final IntSupplier order;
    private final Map<Placed, Optional<Veil>> read = new HashMap<>();

    /** @param order counts what is drawn */
    Veils(PDPage page, PageFrame frame, IntSupplier order) {
        this.page = page;
        this.frame = frame;
        this.order = order;
    }

    private record Placed(COSDictionary mask, Matrix place) {}

    /** Whether one of them lets nothing through at a point of the page. */
    boolean hide(List<PDSoftMask> masks, double x, double y) {
        for (PDSoftMask mask : masks) {
            Optional<Veil> veil = veil(mask);
            if (veil.isPresent() && veil.get().hides(x, y)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Veil> veil(PDSoftMask mask) {
        Placed placed = new Placed(mask.getCOSObject(), mask.getInitialTransformationMatrix());
        if (!read.containsKey(placed)) {
            if (read.size() == MOST) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "A page has more than " + MOST + " masks.");
            }
            read.put(placed, read(mask));
        }
        return read.get(placed);
    }

    private Optional<Veil> read(PDSoftMask mask) {
        try {
            return new MaskReader(page, frame, order).read(mask);
        } catch (Unreadable tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException damaged) {
            // What a viewer makes of it is not known, and the page is still worth reading.
            return Optional.empty();
        }
    }
}
