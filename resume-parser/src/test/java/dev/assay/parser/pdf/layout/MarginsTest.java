package dev.assay.parser.pdf.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.Pdfs;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.pdf.PdfDecoder;
import dev.assay.parser.sections.Headings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginsTest {

    @Test
    void keepsDatesAtTheTopOfTwoPages() throws IOException {
        Decoded decoded = decoded("Jan 2019 - Oct 2020", "Jan 2016 - Dec 2018");

        assertEquals(
                List.of("Jan 2019 - Oct 2020", "Wrote the log", "Jan 2016 - Dec 2018", "Wrote the log"), body(decoded));
        assertEquals(List.of(), decoded.furniture());
    }

    @Test
    void keepsYearsAtTheTopOfTwoPages() throws IOException {
        assertEquals(List.of("2019", "Wrote the log", "2016", "Wrote the log"), body(decoded("2019", "2016")));
    }

    @Test
    void tellsAHeaderOnceWhateverThePageInIt() throws IOException {
        Decoded decoded = decoded("Ada Example 1", "Ada Example 2");

        assertEquals(List.of("Wrote the log", "Wrote the log"), body(decoded));
        assertEquals(List.of("Ada Example 1"), texts(decoded.furniture()));
    }

    @Test
    void tellsADayOfPrintingOnce() throws IOException {
        assertEquals(
                List.of("27.11.2026"), texts(decoded("27.11.2026", "27.11.2026").furniture()));
    }

    @Test
    void keepsHeadersThatDiffer() throws IOException {
        Decoded decoded = decoded("Cluster of 2000 nodes", "Cluster of 4000 nodes");

        assertEquals(List.of("Cluster of 2000 nodes", "Cluster of 4000 nodes"), texts(decoded.furniture()));
    }

    private static Decoded decoded(String... tops) throws IOException {
        Pdfs.Drawn[] pages = new Pdfs.Drawn[tops.length];
        for (int i = 0; i < tops.length; i++) {
            String top = tops[i];
            pages[i] = pen -> {
                pen.write(50, 60, top);
                pen.write(50, 200, "Wrote the log");
            };
        }
        return new PdfDecoder(new Headings()::isHeading).decode(Pdfs.of(pages));
    }

    private static List<String> body(Decoded decoded) {
        return texts(
                decoded.flows().stream().flatMap(flow -> flow.blocks().stream()).toList());
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }
}
