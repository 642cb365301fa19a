package dev.assay.engine.text;

/** Numbers of words by open addressing, looked up by a range of characters so that no string is made to ask. */
final class WordTable {
    static final int NONE = -1;

    private String[] words = new String[64];
    private int[] hashes = new int[64];
    private int[] numbers = new int[64];
    private int size;

    /** The hash of a word one character longer; the one of no character is 0. As {@link String#hashCode()} has it. */
    static int hash(int before, char next) {
        return 31 * before + next;
    }

    /** Keeps the number that a word already has. */
    void put(String word, int number) {
        if (get(word, 0, word.length(), word.hashCode()) == NONE) {
            if (2 * size >= words.length) {
                grow();
            }
            insert(word, number);
            size++;
        }
    }

    int get(String word) {
        return get(word, 0, word.length(), word.hashCode());
    }

    /** Number of the word in this range of the text, which has this hash; {@link #NONE} when it has none. */
    int get(String text, int from, int to, int hash) {
        int mask = words.length - 1;
        int slot = spread(hash) & mask;
        while (words[slot] != null) {
            if (hashes[slot] == hash && isSame(words[slot], text, from, to)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private static boolean isSame(String word, String text, int from, int to) {
        return word.length() == to - from && text.startsWith(word, from);
    }

    private void insert(String word, int number) {
        int mask = words.length - 1;
        int slot = spread(word.hashCode()) & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        hashes[slot] = word.hashCode();
        numbers[slot] = number;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldNumbers = numbers;
        words = new String[2 * oldWords.length];
        hashes = new int[words.length];
        numbers = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                insert(oldWords[i], oldNumbers[i]);
            }
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
