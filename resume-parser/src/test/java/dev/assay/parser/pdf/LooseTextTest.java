package dev.assay.parser.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class LooseTextTest {

    @Test
    void keepsTextThatStandsUpright() throws IOException {
        ParsedResume parsed = parsed(Pdfs.of(pen -> {
            head(pen);
            pen.write(50, 120, "Wrote the scheduler of ten thousand machines");
            pen.stream().transform(Matrix.getRotateInstance(Math.PI / 2, 560, 200));
            pen.write(0, 842, "Kubernetes on bare metal");
        }));

        assertKept(parsed, "Kubernetes on bare metal");
        assertEquals("Ada Example", parsed.resume().at("/basics/name").asText());
    }

    @Test
    void readsAPageWhoseDrawingIsTurned() throws IOException {
        for (int quarters = 1; quarters < 4; quarters++) {
            Matrix turned = Matrix.getTranslateInstance(297, 421);
            turned.concatenate(Matrix.getRotateInstance(quarters * Math.PI / 2, 0, 0));
            turned.concatenate(Matrix.getTranslateInstance(-200, -700));
            byte[] pdf = Pdfs.of(pen -> {
                pen.stream().transform(turned);
                head(pen);
                pen.write(50, 120, "Wrote the log");
            });

            assertEquals("Ada Example\nWrote the log\n", parsed(pdf).report().text());
        }
    }

    @Test
    void keepsWhatWasWrittenIntoAForm() throws IOException {
        ParsedResume parsed = parsed(form("Wrote the log", 0));

        assertKept(parsed, "Wrote the log");
    }

    @Test
    void readsNoHiddenFieldOfAForm() throws IOException {
        ParsedResume parsed = parsed(form("Kubernetes expert", 2));

        assertFalse(parsed.resume().toString().contains("Kubernetes"));
    }

    private static void head(Pdfs.Pen pen) throws IOException {
        pen.write(50, 60, "Ada Example", Pdfs.BOLD, 20);
    }

    private static ParsedResume parsed(byte[] pdf) {
        return new ResumeParser().parse(pdf, "cv.pdf");
    }

    private static void assertKept(ParsedResume parsed, String text) {
        assertEquals(
                List.of(text),
                parsed.report().unplaced().stream().map(Piece::text).toList());
        assertTrue(parsed.resume().at("/basics/summary").asText().endsWith(text));
        assertTrue(parsed.report().text().endsWith(text + "\n"));
    }

    /** @param flags of the annotation, 2 for hidden */
    private static byte[] form(String value, int flags) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                head(new Pdfs.Pen(stream));
            }
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("work");
            field.getCOSObject().setString(COSName.V, value);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(50, 600, 300, 20));
            widget.setPage(page);
            widget.setAnnotationFlags(flags);
            page.getAnnotations().add(widget);
            form.getFields().add(field);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
