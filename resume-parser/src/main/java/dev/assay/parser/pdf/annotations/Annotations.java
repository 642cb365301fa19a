package dev.assay.parser.pdf.annotations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What people write on a page that is finished: into the fields of a form, and anywhere else. */
public final class Annotations {
    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");

    private final Layers layers;
    private final COSDictionary form;

    public Annotations(PDDocument document, Layers layers) {
        this.layers = layers;
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        this.form = catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary found
                ? found
                : new COSDictionary();
    }

    /** @param written where a viewer itself draws what was written @param seen whether a viewer shows it */
    public record Note(PDAnnotation annotation, Optional<Written> written, boolean seen) {}

    /** Those of a page that have text, in their order. */
    public List<Note> of(PDPage page) throws IOException {
        List<Note> notes = new ArrayList<>();
        for (PDAnnotation each : page.getAnnotations()) {
            if (each instanceof PDAnnotationWidget || each instanceof PDAnnotationFreeText) {
                boolean seen = !each.isHidden() && !each.isNoView() && !layers.hide(each.getOptionalContent());
                notes.add(new Note(each, written(each), seen));
            }
        }
        return notes;
    }

    /** Programs that fill in a form leave the drawing to the viewer: without a drawing, or for fields beside one that is out of date. */
    private Optional<Written> written(PDAnnotation annotation) {
        boolean old = annotation instanceof PDAnnotationWidget && form.getBoolean(NEED_APPEARANCES, false);
        boolean drawn = annotation.getNormalAppearanceStream() != null;
        return drawn && !old || annotation.getRectangle() == null
                ? Optional.empty()
                : new FieldText(annotation, form).written();
    }
}
