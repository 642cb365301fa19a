package dev.assay.parser.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Unreadable;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Areas with holes hide nothing in the holes. */
class FrameTest {
    private static final String TEXT = "Wrote the log";

    @Test
    void readsTextInsideAFrame() throws IOException {
        assertRead(Pdfs.of(pen -> {
            frame(pen, PDPageContentStream::fillEvenOdd);
            pen.write(50, 200, TEXT);
        }));
    }

    @Test
    void readsTextThatAFrameIsDrawnAround() throws IOException {
        assertRead(Pdfs.of(pen -> {
            pen.write(50, 200, TEXT);
            frame(pen, PDPageContentStream::fillEvenOdd);
        }));
    }

    @Test
    void readsTextInsideAClippedFrame() throws IOException {
        assertRead(Pdfs.of(pen -> {
            pen.stream().saveGraphicsState();
            frame(pen, PDPageContentStream::clipEvenOdd);
            pen.stream().addRect(0, 0, 595, 842);
            pen.stream().fill();
            pen.stream().restoreGraphicsState();
            pen.write(50, 200, TEXT);
        }));
    }

    @Test
    void setsAsideTextOnTheFrameItself() throws IOException {
        byte[] pdf = Pdfs.of(pen -> {
            pen.stream().setNonStrokingColor(Color.BLACK);
            pen.stream().addRect(20, 20, 555, 802);
            pen.stream().addRect(24, 24, 547, 600);
            pen.stream().fillEvenOdd();
            pen.write(50, 60, "Ran 4096 GPUs");
            pen.write(50, 400, TEXT);
        });

        assertEquals(
                TEXT + "\n", new ResumeParser().parse(pdf, "cv.pdf").report().text());
    }

    @Test
    void readsTextUnderTheClearPartsOfAnImage() throws IOException {
        assertRead(underImage(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB)));
    }

    @Test
    void setsAsideTextUnderAnImageThatIsClearElsewhere() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        for (int pixel = 1; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, 0xffffffff);
        }

        assertThrows(Unreadable.class, () -> new ResumeParser().parse(underImage(image), "cv.pdf"));
    }

    private static byte[] underImage(BufferedImage image) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new Pdfs.Pen(stream).write(50, 200, TEXT);
                stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private interface Painted {
        void by(PDPageContentStream stream) throws IOException;
    }

    private static void frame(Pdfs.Pen pen, Painted painted) throws IOException {
        pen.stream().addRect(20, 20, 555, 802);
        pen.stream().addRect(24, 24, 547, 794);
        painted.by(pen.stream());
    }

    private static void assertRead(byte[] pdf) {
        ParsedResume parsed = new ResumeParser().parse(pdf, "cv.pdf");

        assertEquals(List.of(), parsed.report().findings());
        assertTrue(parsed.report().text().contains(TEXT));
    }
}
