package dev.assay.profile.imports;

import dev.assay.database.Row;

/**
 * Whole lines in a row, or a piece of an archive.
 *
 * @param firstLine of a piece: where in the archive it begins
 * @param body the lines, each but perhaps the last with its line feed; null stands for one line that is too long to be taken
 */
record Chunk(long firstLine, byte[] body) {

    static Chunk of(Row row) {
        return new Chunk(row.number("first_line"), row.bytes("body"));
    }

    boolean isTooLong() {
        return body == null;
    }
}
