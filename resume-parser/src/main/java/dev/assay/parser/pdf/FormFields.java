package dev.assay.parser.pdf;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** What somebody wrote into the fields of a form, which is not part of the drawing of a page. */
final class FormFields {
    private static final int MOST_FIELDS = 500;

    private FormFields() {}

    static List<Block> of(PDDocument document) {
        try {
            // As it is: nothing is repaired, and no font is looked for.
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            return form == null ? List.of() : blocks(form);
        } catch (RuntimeException damaged) {
            // The pages are read all the same.
            return List.of();
        }
    }

    private static List<Block> blocks(PDAcroForm form) {
        List<Block> blocks = new ArrayList<>();
        int fields = 0;
        for (PDField field : form.getFieldTree()) {
            if (++fields > MOST_FIELDS) {
                break;
            }
            if (field instanceof PDTextField text && !text.isPassword() && isSeen(text)) {
                text.getValue().lines().map(String::strip).forEach(line -> add(line, blocks));
            }
        }
        return blocks;
    }

    private static void add(String line, List<Block> blocks) {
        if (!line.isEmpty()) {
            blocks.add(new Block(List.of(new Span(line, Style.PLAIN)), new Origin(1, 0, 0), 0, false, 0, true));
        }
    }

    private static boolean isSeen(PDTextField field) {
        return field.getWidgets().stream().anyMatch(FormFields::isSeen);
    }

    private static boolean isSeen(PDAnnotationWidget widget) {
        return !widget.isHidden()
                && !widget.isNoView()
                && widget.getRectangle() != null
                && widget.getRectangle().getWidth() > 2
                && widget.getRectangle().getHeight() > 2;
    }
}
