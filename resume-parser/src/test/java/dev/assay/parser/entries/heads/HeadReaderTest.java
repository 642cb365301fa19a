package dev.assay.parser.entries.heads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadReaderTest {

    private static String releaseDate(String publication) {
        String text = "Ada Example\n\nPUBLICATIONS\n" + publication + "\n";
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume()
                .at("/publications/0/releaseDate")
                .asText();
    }

    @Test
    void datesALongLineByItsEnd() {
        String aside = "which went on from a talk given in 2011 at a place by the sea; ".repeat(12);

        assertEquals("2019", releaseDate("A log that forgets nothing, " + aside + " 2019"));
    }

    @Test
    void readsALineOfNothingButDates() {
        assertEquals("2019", releaseDate("2019 ".repeat(4_000)));
    }
}
