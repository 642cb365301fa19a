package dev.assay.engine.text;

import java.util.stream.IntStream;

/** Which characters a reader cannot see. */
public final class Invisible {
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int KEYCAP = 0x20E3;

    /** One stray character is an accident of copying; from this many in the words of one text on, they disguise it. */
    private static final int DISGUISE = 2;

    private Invisible() {}

    /** White space of any kind, control characters included. */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.CONTROL;
    }

    /** Takes no room on the page: it is dropped before a text is read. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || isVariation(codePoint)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    /** The invisible characters of a text that have no honest use where they stand, in order. */
    public static IntStream suspicious(String text) {
        return places(text, 0, text.length()).map(text::codePointAt);
    }

    /** Whether words are split by so many invisible characters that it cannot be an accident. */
    public static boolean disguises(String text) {
        return isPossible(text) && splits(text) >= DISGUISE;
    }

    /** Suspicious characters within words, counted until there are enough. What is true of one in a run of invisible ones is true of all. */
    private static long splits(String text) {
        long splits = 0;
        int at = 0;
        while (at < text.length() && splits < DISGUISE) {
            int end = endOfInvisible(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                if (Character.isLetterOrDigit(before(text, at)) && Character.isLetterOrDigit(after(text, end))) {
                    splits += places(text, at, end).limit(DISGUISE).count();
                }
                at = end;
            }
        }
        return splits;
    }

    private static int endOfInvisible(String text, int from) {
        int end = from;
        while (end < text.length() && isInvisible(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Whether a suspicious character stands between the two offsets. */
    public static boolean isIn(String text, int start, int end) {
        return places(text, start + 1, end).findAny().isPresent();
    }

    private static IntStream places(String text, int start, int end) {
        return IntStream.range(start, end).filter(at -> isSuspicious(text, at));
    }

    private static boolean isPossible(String text) {
        return text.chars().anyMatch(c -> c >= 0x80);
    }

    private static boolean isSuspicious(String text, int at) {
        char first = text.charAt(at);
        if (first < 0x80 || Character.isLowSurrogate(first)) {
            return false;
        }
        int codePoint = text.codePointAt(at);
        return isInvisible(codePoint) && !isHonest(text, at, codePoint);
    }

    /**
     * The soft hyphen where a word may be broken, the joiners and direction marks outside of Latin words, the byte order mark
     * that editors leave, and the selector behind a sign.
     */
    private static boolean isHonest(String text, int at, int codePoint) {
        int before = before(text, at);
        int after = after(text, at + Character.charCount(codePoint));
        return switch (codePoint) {
            case SOFT_HYPHEN -> isLetters(text, at - 2) && isLetters(text, at + 1);
            case 0x200C, 0x200D, 0x200E, 0x200F -> !isLatin(before) || !isLatin(after);
            case BYTE_ORDER_MARK -> at == 0;
            default -> isVariation(codePoint) && (after == KEYCAP || !isInvisible(before) && !isLatin(before));
        };
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static boolean isLetters(String text, int from) {
        return from >= 0
                && from + 1 < text.length()
                && Character.isLetter(text.charAt(from))
                && Character.isLetter(text.charAt(from + 1));
    }

    private static boolean isLatin(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                && (codePoint < 0x80 || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN);
    }

    private static int before(String text, int at) {
        return at > 0 ? text.codePointBefore(at) : ' ';
    }

    private static int after(String text, int at) {
        return at < text.length() ? text.codePointAt(at) : ' ';
    }
}
