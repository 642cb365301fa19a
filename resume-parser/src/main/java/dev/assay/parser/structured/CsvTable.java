package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a CSV file by the names in its first row, in lower case. */
final class CsvTable {
    private static final int MOST_ROWS = 20_000;
    private static final ObjectReader LINES = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);

    private CsvTable() {}

    static List<Map<String, String>> rows(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = LINES.readValues(text)) {
            String[] names = lines.hasNextValue() ? lines.nextValue() : new String[0];
            while (lines.hasNextValue()) {
                rows.add(row(names, lines.nextValue()));
                if (rows.size() > MOST_ROWS) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE, "A CSV file has more than 20,000 rows.");
                }
            }
        } catch (IOException damaged) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "A CSV file of the export cannot be read.", damaged);
        }
        return rows;
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            row.put(names[i].strip().toLowerCase(Locale.ROOT), values[i].strip());
        }
        return row;
    }
}
