package dev.assay.scoring.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void keepsFormulasFromBeingOnes() {
        for (String start : List.of("=", "+", "-", "@", "\t")) {
            assertEquals("'" + start + "cmd\r\n", CsvLine.of(start + "cmd"));
        }
        assertEquals("\"'\rcmd\"\r\n", CsvLine.of("\rcmd"));
        assertEquals("a=b,1\r\n", CsvLine.of("a=b", 1));
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertEquals(
                "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n", CsvLine.of("a,b", "say \"x\"", "two\nlines", null));
        assertEquals("\"'=1,2\"\r\n", CsvLine.of("=1,2"));
    }
}
