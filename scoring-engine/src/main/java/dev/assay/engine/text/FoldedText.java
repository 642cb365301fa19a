package dev.assay.engine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * A string in compatibility-decomposed lower case without accents, each character knowing the part of the source it came
 * from. Every white space character is one space; invisible characters vanish.
 */
final class FoldedText {
    /** Marks of Unicode 13 that a later version, and so a later JVM, gives room of their own. */
    private static final Set<Integer> WIDENED = Set.of(0x1734, 0x1171E);

    private char[] chars = new char[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;

    private FoldedText() {}

    static FoldedText of(String source) {
        FoldedText folded = new FoldedText();
        int i = 0;
        while (i < source.length()) {
            int codePoint = source.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            folded.fold(codePoint, i, next);
            i = next;
        }
        return folded;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return index < 0 || index >= length ? ' ' : chars[index];
    }

    /** Offset in the source where the character at this index begins. */
    int start(int index) {
        return starts[index];
    }

    /** Offset in the source behind the character at this index. */
    int end(int index) {
        return ends[index];
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    private void fold(int codePoint, int start, int end) {
        if (codePoint < 0x80) {
            append(Invisible.isSpace(codePoint) ? ' ' : Character.toLowerCase((char) codePoint), start, end);
        } else if (Invisible.isInvisible(codePoint)) {
            extend(end);
        } else {
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
            plain.codePoints().forEach(part -> foldPart(part, start, end));
        }
    }

    private void foldPart(int codePoint, int start, int end) {
        if (isMark(codePoint)) {
            extend(end);
        } else if (Invisible.isSpace(codePoint)) {
            append(' ', start, end);
        } else if (codePoint == 'ß' || codePoint == 'ẞ') {
            append('s', start, end);
            append('s', start, end);
        } else {
            int lower = Character.toLowerCase(Character.toUpperCase(codePoint));
            for (char c : Character.toChars(lower)) {
                append(c, start, end);
            }
        }
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || WIDENED.contains(codePoint);
    }

    private void extend(int end) {
        if (length > 0) {
            ends[length - 1] = end;
        }
    }

    private void append(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }
}
