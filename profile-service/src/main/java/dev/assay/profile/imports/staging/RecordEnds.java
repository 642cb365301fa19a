package dev.assay.profile.imports.staging;

/**
 * Where records end: with a line feed, which in a table does not stand between quotes. A quote opens at the beginning of a cell only: elsewhere it
 * is a character like any other, for example the sign for inches. Bytes may come in pieces.
 */
public final class RecordEnds {

    private static final char QUOTE = '"';

    /** All possible separators: which one it is, nobody knows before a human has confirmed it. */
    private static final String SEPARATORS = ",;\t|";

    /** Before a quote that opens: spaces, which are no part of a cell, and the mark of a file's beginning. */
    private static final String SKIPPED = " \u00ef\u00bb\u00bf";

    private enum Place {
        BEGINNING,
        PLAIN,
        QUOTED,
        /** Behind a quote that ends the cell, or is the first of two which stand for one. */
        UNQUOTED
    }

    private final boolean quotes;
    private Place place = Place.BEGINNING;

    /** @param quotes whether the records are those of a table */
    public RecordEnds(boolean quotes) {
        this.quotes = quotes;
    }

    /**
     * The place behind the next record's line feed, from where the search goes on; -1 where the rest has none, and the record goes on in the next
     * piece.
     */
    public int next(byte[] piece, int from) {
        for (int i = from; i < piece.length; i++) {
            place = quotes ? next((char) (piece[i] & 0xff)) : Place.PLAIN;
            if (piece[i] == '\n' && place != Place.QUOTED) {
                return i + 1;
            }
        }
        return -1;
    }

    private Place next(char sign) {
        if (place == Place.QUOTED) {
            return sign == QUOTE ? Place.UNQUOTED : Place.QUOTED;
        }
        if (sign == QUOTE && place != Place.PLAIN) {
            return Place.QUOTED;
        }
        if (sign == '\n' || SEPARATORS.indexOf(sign) >= 0) {
            return Place.BEGINNING;
        }
        return place == Place.BEGINNING && SKIPPED.indexOf(sign) >= 0 ? Place.BEGINNING : Place.PLAIN;
    }
}
