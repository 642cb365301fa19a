package dev.assay.parser.pdf.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Piece;
import java.io.IOException;
import java.util.List;
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
}
