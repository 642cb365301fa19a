package dev.assay.engine.text;

import java.util.Arrays;

/**
 * Words numbered from 0 in open addressing, looked up by a range of characters so that no string is made to ask. A slot holds
 * hash and number side by side: a word that is not here is refused after one look at memory.
 */
final class WordTable {
    static final int NONE = -1;

    private static final int NUMBER_BITS = 20;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    /** The upper bits of the hash and the number of the word plus 1; 0 is a free slot. */
    private int[] slots = new int[128];

    private int[] ends = new int[64];
    private char[] letters = new char[512];
    private int size;

    /** The hash of a word one character longer; the one of no character is 0. */
    static int hash(int before, char next) {
        return 31 * before + next;
    }

    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, text[i]);
        }
        return hash;
    }

    /** The number of a word, its own or the next one. */
    int put(String word) {
        int known = get(word.toCharArray(), 0, word.length(), word.hashCode());
        if (known != NONE) {
            return known;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        append(word.toCharArray());
        slots[free(word.hashCode())] = slot(word.hashCode(), size - 1);
        return size - 1;
    }

    /** Number of the word in this range of the text, which has this hash; {@link #NONE} when it has none. */
    int get(char[] text, int from, int to, int hash) {
        int mask = slots.length - 1;
        for (int at = spread(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
            int slot = slots[at];
            boolean alike = (slot ^ hash) >>> NUMBER_BITS == 0;
            if (alike && isSame((slot & NUMBER_MASK) - 1, text, from, to)) {
                return (slot & NUMBER_MASK) - 1;
            }
        }
        return NONE;
    }

    private boolean isSame(int entry, char[] text, int from, int to) {
        int at = start(entry);
        if (ends[entry] - at != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (letters[at++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private void append(char[] word) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (start + word.length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (start + word.length));
        }
        System.arraycopy(word, 0, letters, start, word.length);
        ends[size] = start + word.length;
        size++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int entry = 0; entry < size; entry++) {
            int hash = hash(letters, start(entry), ends[entry]);
            slots[free(hash)] = slot(hash, entry);
        }
    }

    private int free(int hash) {
        int mask = slots.length - 1;
        int at = spread(hash) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int slot(int hash, int number) {
        return (hash & ~NUMBER_MASK) | (number + 1);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
