package dev.assay.profile.imports;

/** Where records end: with a line feed, which in a table does not stand between quotes. Bytes may come in pieces. */
final class RecordEnds {

    private static final char QUOTE = '"';

    private final boolean quotes;
    private boolean quoted;

    /** @param quotes whether the records are those of a table */
    RecordEnds(boolean quotes) {
        this.quotes = quotes;
    }

    /**
     * The place behind the next record's line feed, from where the search goes on; -1 where the rest has none, and the record goes on in the next
     * piece.
     */
    int next(byte[] piece, int from) {
        for (int i = from; i < piece.length; i++) {
            quoted ^= quotes && piece[i] == QUOTE;
            if (piece[i] == '\n' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }
}
