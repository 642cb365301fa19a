package dev.assay.engine.text;

/**
 * A form shared by the singular and the plural of an English noun. It need not be a word: both sides of a comparison go
 * through it.
 */
public final class Singular {
    private Singular() {}

    public static String of(String word) {
        if (!isAsciiWord(word)) {
            return word;
        }
        return withoutSibilantE(withoutS(word));
    }

    private static boolean isAsciiWord(String word) {
        if (word.length() <= 3) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        return last >= 'a' && last <= 'z';
    }

    private static String withoutS(String word) {
        int length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        boolean kept = word.endsWith("ss") || ((word.endsWith("us") || word.endsWith("is")) && length > 4);
        return word.endsWith("s") && !kept ? word.substring(0, length - 1) : word;
    }

    /** {@code batches} and {@code caches} lose their s above, and only one of them may keep its e. */
    private static String withoutSibilantE(String word) {
        boolean sibilant = word.endsWith("che")
                || word.endsWith("she")
                || word.endsWith("xe")
                || word.endsWith("sse")
                || word.endsWith("ze");
        return sibilant && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
