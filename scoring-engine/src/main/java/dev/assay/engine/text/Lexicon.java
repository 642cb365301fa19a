package dev.assay.engine.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Symbols for the words of phrases: small whole numbers, so that the words of a text are looked up once and compared as
 * numbers by every index that shares the lexicon. It grows while phrases are added and is only read from then on.
 */
public final class Lexicon {
    /** Stands where the lexicon has no symbol. */
    public static final int UNKNOWN = WordTable.NONE;

    /** The symbol of any number. */
    static final int NUMBER = 0;

    private final WordTable wholes = new WordTable();
    private final WordTable beginnings = new WordTable();
    private int longestBeginning;
    private int[] uses = new int[256];
    private int size = 1;

    /** Each text on its own terms: what its words mean to the phrases of this lexicon. */
    public Wording read(List<Token> tokens) {
        return new Wording(this, tokens);
    }

    /** Symbol of the whole word in this range of a text; {@link #UNKNOWN} when no phrase has it. */
    public int whole(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = WordTable.hash(hash, text.charAt(i));
        }
        return wholes.get(text, from, to, hash);
    }

    int whole(String key) {
        return wholes.get(key);
    }

    /** Adds to the offers every beginning of the text that is longer than a length. */
    void beginnings(String text, int longerThan, Wording.Offers offers, int step) {
        int end = Math.min(text.length(), longestBeginning);
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = WordTable.hash(hash, text.charAt(i));
            if (i >= longerThan && i + 1 >= Word.SHORTEST_PREFIX) {
                offers.add(beginnings.get(text, 0, i + 1, hash), step);
            }
        }
    }

    /** The symbols that stand for a word: itself and its beginnings. */
    IntStream symbols(String key) {
        Wording.Offers offers = new Wording.Offers(4);
        offers.add(whole(key), 1);
        beginnings(key, 0, offers, 1);
        return offers.stream();
    }

    /** The symbol of a word of a phrase, a new one if need be. */
    int use(Word word) {
        int symbol = switch (word.kind()) {
            case NUMBER -> NUMBER;
            case WHOLE -> use(wholes, word.key());
            case PREFIX -> use(beginnings, word.key());
        };
        if (word.kind() == Word.Kind.PREFIX) {
            longestBeginning = Math.max(longestBeginning, word.key().length());
        }
        uses[symbol]++;
        return symbol;
    }

    private int use(WordTable table, String key) {
        int known = table.get(key);
        if (known != UNKNOWN) {
            return known;
        }
        if (size == uses.length) {
            uses = Arrays.copyOf(uses, 2 * size);
        }
        table.put(key, size);
        return size++;
    }

    boolean asksForNumbers() {
        return uses[NUMBER] > 0;
    }

    /** How often phrases have used a symbol so far: frequent there, frequent in the texts they are about. */
    int uses(int symbol) {
        return uses[symbol];
    }
}
