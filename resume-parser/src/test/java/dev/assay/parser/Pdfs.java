package dev.assay.parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Draws PDFs for tests. */
public final class Pdfs {
    public static final PDType1Font PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    public static final PDType1Font BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    private Pdfs() {}

    /** What is drawn on a page; y counts from above. */
    public interface Drawn {
        void on(Pen pen) throws IOException;
    }

    /** Writes at places. */
    public record Pen(PDPageContentStream stream) {

        public void write(double x, double y, String text) throws IOException {
            write(x, y, text, PLAIN, 10);
        }

        public void write(double x, double y, String text, PDType1Font font, float size) throws IOException {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset((float) x, (float) (842 - y));
            stream.showText(text);
            stream.endText();
        }
    }

    /** Of plain text of 10 pt. */
    public static double width(String text) throws IOException {
        return PLAIN.getStringWidth(text) / 100;
    }

    public static byte[] of(Drawn... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Drawn drawn : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    drawn.on(new Pen(stream));
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
