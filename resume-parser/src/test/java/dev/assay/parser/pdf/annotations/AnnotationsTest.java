package dev.assay.parser.pdf.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {

    private static final String LONG =
            "Wrote the log that loses nothing and keeps all letters, also those that fill a line";

    /** What is done to a form whose field "work" says that the log was written. */
    private interface Change {
        void to(PDDocument document, PDTextField field) throws IOException;
    }

    private static ParsedResume read(Change change) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Pdfs.Pen pen = new Pdfs.Pen(stream);
                pen.write(50, 100, "Your work:");
                pen.write(50, 200, "Your tools:");
            }
            change.to(document, filled(document, page));
            document.save(bytes);
            return new ResumeParser().parse(bytes.toByteArray(), "form.pdf");
        }
    }

    private static PDTextField filled(PDDocument document, PDPage page) throws IOException {
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
        page.getAnnotations().add(widget);
        field.setValue("Wrote the log");
        return field;
    }

    /** As a program leaves it that fills in and does not draw. */
    private static void undrawn(PDTextField field, String value) {
        field.getCOSObject().setString(COSName.V, value);
        field.getCOSObject().removeItem(COSName.AP);
    }

    @Test
    void readsWhatIsWrittenIntoAForm() throws IOException {
        String text = read((document, field) -> {}).report().text();

        assertEquals(text.indexOf("Wrote the log"), text.lastIndexOf("Wrote the log"));
        assertTrue(text.contains("Wrote the log"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wrote the log", "Zażółć gęślą jaźń", LONG, LONG + "; " + LONG + "; " + LONG})
    void readsAFieldThatNothingDraws(String value) throws IOException {
        ParsedResume parsed = read((document, field) -> undrawn(field, value));

        String text = parsed.report().text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Your work: " + value + " Your tools:"), text);
        assertEquals(List.of(), parsed.report().findings());
    }

    @Test
    void readsTheValueWhereTheDrawingIsOutOfDate() throws IOException {
        ParsedResume parsed = read((document, field) -> {
            field.getCOSObject().setString(COSName.V, "Wrote the book");
            document.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
        });

        assertTrue(parsed.report().text().contains("Wrote the book"));
        assertFalse(parsed.report().text().contains("Wrote the log"));
    }

    @Test
    void readsANoteThatNothingDraws() throws IOException {
        ParsedResume parsed = read((document, field) -> {
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(150, 635, 300, 18));
            note.setContents("perf and gdb");
            document.getPage(0).getAnnotations().add(note);
        });

        assertTrue(parsed.report().text().replaceAll("\\s+", " ").contains("Your tools: perf and gdb"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsAsideAFieldThatNobodySees(boolean drawn) throws IOException {
        ParsedResume parsed = read((document, field) -> {
            field.getWidgets().get(0).setHidden(drawn);
            field.getWidgets().get(0).setNoView(!drawn);
            if (!drawn) {
                undrawn(field, "Wrote the log");
            }
        });

        assertFalse(parsed.report().text().contains("Wrote the log"));
        assertEquals(
                List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, "Wrote the log")),
                parsed.report().findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Helv 10 Tf 1 g", "/Helv 10 Tf 1 1 1 rg", "/Helv 10 Tf 0 0 0 0 k", "/Helv 1 Tf 0 g"})
    void setsAsideAFieldWhoseLookHidesIt(String look) throws IOException {
        ParsedResume parsed = read((document, field) -> {
            undrawn(field, "Wrote the log");
            field.setDefaultAppearance(look);
        });

        assertFalse(parsed.report().text().contains("Wrote the log"));
        assertEquals("Wrote the log", parsed.report().findings().get(0).text());
    }

    @Test
    void readsNoPassword() throws IOException {
        ParsedResume parsed = read((document, field) -> {
            undrawn(field, "Wrote the log");
            field.setPassword(true);
        });

        assertFalse(parsed.report().text().contains("Wrote the log"));
    }

    @Test
    void readsTheDrawingOfANoteAlsoWhereFieldsAreOutOfDate() throws IOException {
        ParsedResume parsed = read((document, field) -> {
            document.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(150, 635, 300, 18));
            note.setContents("perf and gdb");
            note.setAppearance(new PDAppearanceDictionary());
            note.getAppearance().setNormalAppearance(new PDAppearanceStream(document));
            document.getPage(0).getAnnotations().add(note);
        });

        assertFalse(parsed.report().text().contains("perf"), parsed.report().text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsAsideWhatDoesNotFitIntoABox(boolean lines) throws IOException {
        ParsedResume parsed = read((document, field) -> {
            undrawn(field, "Wrote the log\n" + "and\n".repeat(20) + "hidden words");
            field.setMultiline(lines);
        });

        assertFalse(
                parsed.report().text().contains("hidden words"), parsed.report().text());
        assertTrue(parsed.report().findings().get(0).text().contains("hidden words"));
        assertEquals(Finding.Kind.OFF_PAGE, parsed.report().findings().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "300, 1", "1, 18"})
    void setsAsideAFieldWithoutRoom(float width, float height) throws IOException {
        ParsedResume parsed = read((document, field) -> {
            undrawn(field, "Wrote the log");
            field.getWidgets().get(0).setRectangle(new PDRectangle(150, 735, width, height));
        });

        assertFalse(parsed.report().text().contains("Wrote the log"));
        assertEquals(Finding.Kind.OFF_PAGE, parsed.report().findings().get(0).kind());
    }
}
