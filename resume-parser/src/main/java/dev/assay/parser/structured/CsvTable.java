package dev.assay.parser.structured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a CSV file (RFC 4180) by the names of its first row, in small letters. */
final class CsvTable {
    private final String text;
    private int at;

    private CsvTable(String text) {
        this.text = text;
    }

    static List<Map<String, String>> rows(String text) {
        CsvTable table = new CsvTable(text);
        List<String> names = table.at < text.length() ? table.row() : List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        while (table.at < text.length()) {
            List<String> values = table.row();
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
                row.put(
                        names.get(i).strip().toLowerCase(Locale.ROOT),
                        values.get(i).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        List<String> values = new ArrayList<>();
        boolean more = true;
        while (more) {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return values;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            value.append(text.charAt(at));
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        plain();
        return value.toString();
    }
}
