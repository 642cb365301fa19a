package dev.assay.rest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void escapesWhatASpreadsheetWouldCalculate() {
        for (String start : new String[] {"=", "+", "-", "@", "\t"}) {
            assertEquals("'" + start + "1+1\r\n", Csv.row(start + "1+1"));
        }
        assertEquals("\"'\r=1\"\r\n", Csv.row("\r=1"));
        assertEquals("\"'=HYPERLINK(\"\"x\"\",1)\"\r\n", Csv.row("=HYPERLINK(\"x\",1)"));
        assertEquals("a=1,b-2\r\n", Csv.row("a=1", "b-2"));
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertEquals(
                "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,7\r\n",
                Csv.row("a,b", "say \"no\"", "two\nlines", null, 7));
    }

    @Test
    void keepsFormulasFromBeingOnesAlsoWhereTheyAreQuoted() {
        for (String start : List.of("=", "+", "-", "@", "\t")) {
            assertEquals("'" + start + "cmd\r\n", Csv.row(start + "cmd"));
        }
        assertEquals("\"'\rcmd\"\r\n", Csv.row("\rcmd"));
        assertEquals("a=b,1\r\n", Csv.row("a=b", 1));
        assertEquals("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n", Csv.row("a,b", "say \"x\"", "two\nlines", null));
        assertEquals("\"'=1,2\"\r\n", Csv.row("=1,2"));
    }
}
