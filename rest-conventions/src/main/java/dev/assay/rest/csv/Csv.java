package dev.assay.rest.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of CSV (RFC 4180) that a spreadsheet displays without evaluating formulas. */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** One row with its line break; null is an empty cell. */
    public static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Puts an apostrophe, which marks text, before a cell that a spreadsheet would take for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
