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
    public static final int UNKNOWN = -1;

    /** The symbol of any number; beginnings have the other even ones, whole words the odd ones. */
    static final int NUMBER = 0;

    private final WordTable wholes = new WordTable();
    private final WordTable beginnings = new WordTable();
    private int longestBeginning;
    private int[] uses = new int[256];

    /** What the words of a text mean to the phrases of this lexicon. */
    public Wording read(List<Token> tokens) {
        return new Wording(this, tokens);
    }

    /** Symbol of the whole word in this range of a text, which has this hash; {@link #UNKNOWN} when no phrase has it. */
    public int whole(char[] text, int from, int to, int hash) {
        return wholeSymbol(wholes.get(text, from, to, hash));
    }

    /** The hash of a word one character longer; the one of no character is 0. */
    public static int hash(int before, char next) {
        return WordTable.hash(before, next);
    }

    int whole(char[] key) {
        return whole(key, 0, key.length, WordTable.hash(key, 0, key.length));
    }

    /** Adds to the offers every beginning of the text that is longer than a length. */
    void beginnings(char[] text, int longerThan, Wording.Offers offers, int step) {
        int end = Math.min(text.length, longestBeginning);
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = WordTable.hash(hash, text[i]);
            if (i >= longerThan && i + 1 >= Word.SHORTEST_PREFIX) {
                offers.add(beginningSymbol(beginnings.get(text, 0, i + 1, hash)), step);
            }
        }
    }

    /** The symbols that stand for a word: itself and its beginnings. */
    IntStream symbols(String key) {
        Wording.Offers offers = new Wording.Offers(4);
        char[] letters = key.toCharArray();
        offers.add(whole(letters), 1);
        beginnings(letters, 0, offers, 1);
        return offers.stream();
    }

    /** The symbol of a whole word in the form of a token's key, a new one if need be. */
    public int use(String key) {
        return use(new Word(key, Word.Kind.WHOLE));
    }

    /** The symbol of a word of a phrase, a new one if need be. */
    int use(Word word) {
        int symbol = switch (word.kind()) {
            case NUMBER -> NUMBER;
            case WHOLE -> wholeSymbol(wholes.put(word.key()));
            case PREFIX -> beginningSymbol(beginnings.put(word.key()));
        };
        if (word.kind() == Word.Kind.PREFIX) {
            longestBeginning = Math.max(longestBeginning, word.key().length());
        }
        if (symbol >= uses.length) {
            uses = Arrays.copyOf(uses, 2 * symbol);
        }
        uses[symbol]++;
        return symbol;
    }

    boolean asksForNumbers() {
        return uses[NUMBER] > 0;
    }

    /** How often phrases have used a symbol so far: frequent there, frequent in the texts they are about. */
    int uses(int symbol) {
        return uses[symbol];
    }

    /** As it must be, {@link WordTable#NONE} becomes {@link #UNKNOWN}. */
    private static int wholeSymbol(int number) {
        return 2 * number + 1;
    }

    private static int beginningSymbol(int number) {
        return number == WordTable.NONE ? UNKNOWN : 2 * number + 2;
    }
}
