package dev.assay.profile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
