package dev.assay.parser.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;

/** Text on areas that have more than one colour. */
class GradientTest {

    @Test
    void readsBlackTextOnAPatternOfColours() throws IOException {
        assertRead((resources, pen) -> {
            fill(resources, pen);
            pen.stream().setNonStrokingColor(Color.BLACK);
        });
    }

    @Test
    void readsTextThatIsPaintedWithColours() throws IOException {
        assertRead((resources, pen) -> {
            pen.stream().setNonStrokingColor(Color.BLACK);
            pen.stream().addRect(40, 842 - 220, 300, 40);
            pen.stream().fill();
            pen.stream().setNonStrokingColor(pattern(resources));
        });
    }

    @Test
    void readsWhiteTextOnAShadedArea() throws IOException {
        assertRead((resources, pen) -> {
            pen.stream().saveGraphicsState();
            pen.stream().addRect(40, 842 - 220, 300, 40);
            pen.stream().clip();
            pen.stream().shadingFill(shading());
            pen.stream().restoreGraphicsState();
            pen.stream().setNonStrokingColor(Color.WHITE);
        });
    }

    @Test
    void readsTextUnderAVeil() throws IOException {
        assertRead((resources, pen) -> {
            pen.write(50, 240, "Wrote the log");
            COSDictionary mask = new COSDictionary();
            mask.setItem(COSName.S, COSName.LUMINOSITY);
            PDExtendedGraphicsState veil = new PDExtendedGraphicsState();
            veil.getCOSObject().setItem(COSName.SMASK, mask);
            pen.stream().saveGraphicsState();
            pen.stream().setGraphicsStateParameters(veil);
            pen.stream().shadingFill(shading());
            pen.stream().restoreGraphicsState();
        });
    }

    private interface Below {
        void on(PDResources resources, Pdfs.Pen pen) throws IOException;
    }

    private static void assertRead(Below below) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(new PDResources());
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Pdfs.Pen pen = new Pdfs.Pen(stream);
                below.on(page.getResources(), pen);
                pen.write(50, 200, "Wrote the log");
            }
            document.save(bytes);
            ParsedResume parsed = new ResumeParser().parse(bytes.toByteArray(), "cv.pdf");
            assertEquals(List.of(), parsed.report().findings());
            assertTrue(parsed.report().text().contains("Wrote the log"));
        }
    }

    private static void fill(PDResources resources, Pdfs.Pen pen) throws IOException {
        pen.stream().setNonStrokingColor(pattern(resources));
        pen.stream().addRect(40, 842 - 220, 300, 40);
        pen.stream().fill();
    }

    private static PDColor pattern(PDResources resources) {
        PDShadingPattern pattern = new PDShadingPattern();
        pattern.setShading(shading());
        return new PDColor(resources.add(pattern), new PDPattern(resources));
    }

    /** From red to blue. */
    private static PDShadingType2 shading() {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(1, 0, 0));
        function.setItem(COSName.C1, numbers(0, 0, 1));
        function.setItem(COSName.N, COSInteger.ONE);
        PDShadingType2 shading = new PDShadingType2(new COSDictionary());
        shading.setShadingType(2);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(numbers(40, 600, 340, 600));
        shading.setFunction(new PDFunctionType2(function));
        return shading;
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        for (float value : values) {
            numbers.add(new COSFloat(value));
        }
        return numbers;
    }
}
