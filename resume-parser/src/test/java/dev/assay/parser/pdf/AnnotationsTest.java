package dev.assay.parser.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    private static String read(boolean hidden) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new Pdfs.Pen(stream).write(50, 100, "Your work:");
            }
            fill(document, page, hidden);
            document.save(bytes);
            return new ResumeParser()
                    .parse(bytes.toByteArray(), "form.pdf")
                    .report()
                    .text();
        }
    }

    private static void fill(PDDocument document, PDPage page, boolean hidden) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources fonts = new PDResources();
        fonts.put(COSName.getPDFName("Helv"), Pdfs.PLAIN);
        form.setDefaultResources(fonts);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName("work");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(150, 735, 300, 18));
        widget.setPage(page);
        widget.setHidden(hidden);
        page.getAnnotations().add(widget);
        field.setValue("Wrote the log");
    }

    @Test
    void readsWhatIsWrittenIntoAForm() throws IOException {
        String text = read(false);

        assertTrue(text.contains("Wrote the log"), text);
        assertEquals(text.indexOf("Wrote"), text.lastIndexOf("Wrote"));
    }

    @Test
    void readsNoFieldThatNobodySees() throws IOException {
        assertFalse(read(true).contains("Wrote the log"));
    }
}
