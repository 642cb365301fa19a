package dev.assay.profile.imports.staging;

import dev.assay.database.Row;
import java.util.Arrays;

/**
 * Whole lines in a row, or a piece of an archive.
 *
 * @param firstLine for a piece of an archive: where it begins
 * @param body the lines, all but perhaps the last with a line feed; null stands for one line that is too long
 */
public record Chunk(long firstLine, byte[] body) {

    public static Chunk of(Row row) {
        return new Chunk(row.number("first_line"), row.bytes("body"));
    }

    boolean isTooLong() {
        return body == null;
    }

    /** The first record of a table, of which this is the first chunk. */
    public byte[] heading() {
        int end = new RecordEnds(true).next(body, 0);
        return end < 0 ? body : Arrays.copyOf(body, end - 1);
    }
}
