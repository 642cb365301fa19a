package dev.assay.engine.text;

/**
 * Finds numbers in the groups of India: 12,50,000. One group behind the first must begin with a zero, as no number of a list
 * does: "batches of 16,32,128" are three.
 */
final class Lakhs {
    private static final int FIRST = 2;
    private static final int MIDDLE = 2;
    private static final int LAST = 3;
    private static final int MOST_GROUPS = 6;

    private Lakhs() {}

    /** Behind such a number that begins at a position; the position itself where none does. */
    static int end(FoldedText text, int from) {
        int first = digits(text, from);
        if (first == 0 || first > FIRST) {
            return from;
        }
        int comma = from + first;
        boolean zero = false;
        int groups = 0;
        while (groups < MOST_GROUPS && group(text, comma) == MIDDLE) {
            zero |= text.at(comma + 1) == '0';
            comma += 1 + MIDDLE;
            groups++;
        }
        zero |= text.at(comma + 1) == '0';
        boolean ends = group(text, comma) == LAST && group(text, comma + 1 + LAST) == 0;
        return groups > 0 && zero && ends ? comma + 1 + LAST : from;
    }

    /** How many digits stand behind the comma at a position, up to one more than a group has; 0 where there is no comma. */
    private static int group(FoldedText text, int comma) {
        return text.at(comma) == ',' ? digits(text, comma + 1) : 0;
    }

    private static int digits(FoldedText text, int from) {
        int count = 0;
        while (count <= LAST && Character.isDigit(text.at(from + count))) {
            count++;
        }
        return count;
    }
}
