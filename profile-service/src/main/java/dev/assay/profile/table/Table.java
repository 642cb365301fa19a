package dev.assay.profile.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads records of RFC 4180 with any separator. */
public final class Table {

    static final int MOST_COLUMNS = 200;

    private static final String SEPARATORS = ",;\t|";
    private static final ObjectReader READER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerForListOf(String.class);

    private Table() {}

    /** What the headings mean as far as one can guess. */
    public static TableMapping guess(byte[] heading) {
        return guess(heading, separator(heading));
    }

    /** The same with a known separator. */
    public static TableMapping guess(byte[] heading, String separator) {
        boolean known = separator != null && separator.length() == 1 && SEPARATORS.contains(separator);
        List<String> headings = cells(heading, known ? separator : separator(heading));
        if (headings.stream().allMatch(String::isBlank)) {
            throw malformed("The table has no heading: its first line is empty.");
        }
        if (headings.size() > MOST_COLUMNS) {
            throw malformed("A table has at most " + MOST_COLUMNS + " columns.");
        }
        return new TableMapping(
                separator,
                TableMapping.DEFAULT_SOURCE,
                headings.stream().map(ColumnGuess::of).toList());
    }

    /** The separator that occurs most often outside quotes. */
    private static String separator(byte[] heading) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (byte each : heading) {
            quoted ^= each == '"';
            int which = SEPARATORS.indexOf(each);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.substring(best, best + 1);
    }

    /** The cells of one record. */
    static List<String> cells(byte[] line, String separator) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator.charAt(0));
            try (MappingIterator<List<String>> records = READER.with(schema).readValues(text)) {
                if (!records.hasNextValue()) {
                    return List.of();
                }
                List<String> cells = records.nextValue();
                if (records.hasNextValue()) {
                    throw malformed("A quote within the record has no partner.");
                }
                return cells;
            }
        } catch (CharacterCodingException notUtf8) {
            throw malformed("The record is not UTF-8; save the table as UTF-8.");
        } catch (IOException broken) {
            throw malformed("The record is not one of a table: a quote has no partner, or stands where none may.");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(CommonError.BAD_REQUEST, detail);
    }
}
