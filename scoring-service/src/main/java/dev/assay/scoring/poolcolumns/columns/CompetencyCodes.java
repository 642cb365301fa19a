package dev.assay.scoring.poolcolumns.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Converts the text in which levels are stored into four bits for each competency; a competency gets a number when it is first seen. */
final class CompetencyCodes {

    private static final long[] NOTHING = {};
    private static final int CLAIMED = 8;
    private static final int NEVER_SEEN = -1;

    private final Map<String, Integer> codes = new HashMap<>();

    int code(String competency) {
        return codes.getOrDefault(competency, NEVER_SEEN);
    }

    /** @param text such as {@code |serving=2|storage=0?|}, or null */
    long[] words(String text) {
        long[] words = NOTHING;
        int start = text == null ? -1 : text.indexOf('|');
        while (start >= 0) {
            int end = text.indexOf('|', start + 1);
            int equals = text.indexOf('=', start + 1);
            if (end > equals && equals > 0) {
                int code = codes.computeIfAbsent(text.substring(start + 1, equals), unknown -> codes.size());
                int level = text.charAt(equals + 1) - '0' | (text.charAt(end - 1) == '?' ? CLAIMED : 0);
                words = code >>> 4 < words.length ? words : Arrays.copyOf(words, (code >>> 4) + 1);
                words[code >>> 4] |= (long) level << ((code & 15) << 2);
            }
            start = end;
        }
        return words;
    }
}
