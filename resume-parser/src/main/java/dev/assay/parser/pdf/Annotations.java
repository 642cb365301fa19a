package dev.assay.parser.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What people write on a page that is finished: into the fields of a form, and anywhere else. */
final class Annotations {
    private Annotations() {}

    /** Those with text that a viewer shows, in their order. */
    static List<PDAnnotation> shown(PDPage page, Layers layers) throws IOException {
        List<PDAnnotation> shown = new ArrayList<>();
        for (PDAnnotation each : page.getAnnotations()) {
            boolean written = each instanceof PDAnnotationWidget || each instanceof PDAnnotationFreeText;
            if (written && !each.isHidden() && !each.isNoView() && !layers.hide(each.getOptionalContent())) {
                shown.add(each);
            }
        }
        return shown;
    }
}
