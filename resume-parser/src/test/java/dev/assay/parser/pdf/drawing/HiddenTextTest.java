package dev.assay.parser.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Finding;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class HiddenTextTest {

    private static final String SECRET = "Kubernetes expert";

    @Test
    void setsAsideTextThatIsNotPainted() throws IOException {
        assertHidden(Finding.Kind.INVISIBLE_RENDERING, pen -> {
            pen.stream().setRenderingMode(RenderingMode.NEITHER);
            pen.write(50, 200, SECRET);
        });
    }

    @Test
    void setsAsideTextInTheColourOfThePaper() throws IOException {
        assertHidden(Finding.Kind.BACKGROUND_COLOUR, pen -> {
            pen.stream().setNonStrokingColor(Color.WHITE);
            pen.write(50, 200, SECRET);
        });
    }

    @Test
    void setsAsideTextInTheColourOfItsPatch() throws IOException {
        assertHidden(Finding.Kind.BACKGROUND_COLOUR, pen -> {
            pen.stream().setNonStrokingColor(new Color(20, 40, 60));
            pen.stream().addRect(40, 842 - 220, 300, 40);
            pen.stream().fill();
            pen.stream().setNonStrokingColor(new Color(24, 40, 60));
            pen.write(50, 200, SECRET);
        });
    }

    @Test
    void setsAsideTinyText() throws IOException {
        assertHidden(Finding.Kind.TINY, pen -> pen.write(50, 200, SECRET, Pdfs.PLAIN, 1));
    }

    @Test
    void setsAsideTextBesideThePage() throws IOException {
        assertHidden(Finding.Kind.OFF_PAGE, pen -> pen.write(700, 200, SECRET));
    }

    @Test
    void setsAsideTextUnderAPatch() throws IOException {
        assertHidden(Finding.Kind.COVERED, pen -> {
            pen.write(50, 200, SECRET);
            pen.stream().setNonStrokingColor(Color.LIGHT_GRAY);
            pen.stream().addRect(40, 842 - 220, 300, 40);
            pen.stream().fill();
        });
    }

    @Test
    void setsAsideTransparentText() throws IOException {
        assertHidden(Finding.Kind.TRANSPARENT, pen -> {
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            pen.stream().setGraphicsStateParameters(clear);
            pen.write(50, 200, SECRET);
        });
    }

    @Test
    void readsWhiteTextOnADarkPatch() throws IOException {
        byte[] pdf = Pdfs.of(pen -> {
            pen.write(50, 60, "Ada Example", Pdfs.BOLD, 20);
            pen.stream().setNonStrokingColor(Color.DARK_GRAY);
            pen.stream().addRect(40, 842 - 220, 300, 40);
            pen.stream().fill();
            pen.stream().setNonStrokingColor(Color.WHITE);
            pen.write(50, 200, SECRET);
        });
        ParsedResume parsed = new ResumeParser().parse(pdf, "cv.pdf");
        assertTrue(parsed.report().findings().isEmpty());
        assertTrue(parsed.report().text().contains(SECRET));
    }

    private static void assertHidden(Finding.Kind kind, Pdfs.Drawn hidden) throws IOException {
        byte[] pdf = Pdfs.of(pen -> {
            pen.write(50, 60, "Ada Example", Pdfs.BOLD, 20);
            hidden.on(pen);
        });
        ParsedResume parsed = new ResumeParser().parse(pdf, "cv.pdf");
        assertEquals(1, parsed.report().findings().size());
        assertEquals(new Finding(kind, 1, SECRET), parsed.report().findings().get(0));
        assertFalse(parsed.resume().toString().contains("Kubernetes"));
        assertFalse(parsed.report().text().contains("Kubernetes"));
    }
}
