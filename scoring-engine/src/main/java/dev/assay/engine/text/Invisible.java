package dev.assay.engine.text;

/** Which characters a reader cannot see. */
public final class Invisible {
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
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    /**
     * Invisible without an honest use in a résumé: tag characters, bidirectional overrides, and zero-width characters other
     * than the joiners of emoji and some scripts, the soft hyphen, and the byte order mark that editors leave.
     */
    public static boolean isSuspicious(int codePoint) {
        boolean honest = codePoint == 0x00AD
                || codePoint == 0x200C
                || codePoint == 0x200D
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0xFEFF
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
        return isInvisible(codePoint) && !honest;
    }
}
