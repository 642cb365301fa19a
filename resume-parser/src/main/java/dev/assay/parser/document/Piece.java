package dev.assay.parser.document;

/** A stretch of a block, with its position and look. */
public record Piece(String text, Origin origin, Style style) {

    public Piece part(int from, int to) {
        return new Piece(text.substring(from, to), origin.part(from, to), style);
    }

    /** Without white space and the given characters at both ends. */
    public Piece trimmed(String alsoThese) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from), alsoThese)) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1), alsoThese)) {
            to--;
        }
        return part(from, to);
    }

    public Piece trimmed() {
        return trimmed("");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static boolean isEdge(char c, String edges) {
        return Character.isWhitespace(c) || c == '\u00a0' || edges.indexOf(c) >= 0;
    }
}
