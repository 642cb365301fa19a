package dev.assay.profile.imports;

import dev.assay.database.Row;

/**
 * Whole lines in a row, or a piece of an archive.
 *
 * @param firstLine for a piece of an archive: where it begins
 * @param body the lines, all but perhaps the last with a line feed; null stands for one line that is too long
 */
record Chunk(long firstLine, byte[] body) {

    static Chunk of(Row row) {
        return new Chunk(row.number("first_line"), row.bytes("body"));
    }

    boolean isTooLong() {
        return body == null;
    }
}
