package dev.assay.engine.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of a text as symbols of a lexicon. A place offers every symbol that a phrase may find there: the word itself,
 * its beginnings, any number, and the word that it makes with the next one where a hyphen joins them.
 */
public final class Wording {
    /** The most tokens that one symbol takes: two, where a hyphen splits a word. */
    static final int LONGEST_STEP = 2;

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final int size;
    private final int[] first;
    private final Offers offers;
    private final BitSet present = new BitSet();

    /** Symbols with the number of tokens that each takes. */
    static final class Offers {
        private int[] symbols;
        private byte[] steps;
        private int size;

        Offers(int capacity) {
            symbols = new int[capacity];
            steps = new byte[capacity];
        }

        void add(int symbol, int step) {
            if (symbol == Lexicon.UNKNOWN) {
                return;
            }
            if (size == symbols.length) {
                symbols = Arrays.copyOf(symbols, 2 * size);
                steps = Arrays.copyOf(steps, 2 * size);
            }
            symbols[size] = symbol;
            steps[size] = (byte) step;
            size++;
        }

        IntStream stream() {
            return Arrays.stream(symbols, 0, size);
        }
    }

    Wording(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.size = tokens.size();
        this.first = new int[tokens.size() + 1];
        this.offers = new Offers(2 * tokens.size() + 8);
        for (int at = 0; at < tokens.size(); at++) {
            offer(at);
            first[at + 1] = offers.size;
        }
        for (int offer = 0; offer < offers.size; offer++) {
            present.set(offers.symbols[offer]);
        }
    }

    public List<Token> tokens() {
        return tokens;
    }

    int size() {
        return size;
    }

    boolean isOf(Lexicon other) {
        return lexicon == other;
    }

    /** The offers of a place are those from this number to the one of the next place, end exclusive. */
    int firstOffer(int at) {
        return first[at];
    }

    int symbol(int offer) {
        return offers.symbols[offer];
    }

    /** How many tokens an offer takes: 2 where a hyphen splits a word. */
    int step(int offer) {
        return offers.steps[offer];
    }

    /** Whether the symbol stands at any place. */
    boolean has(int symbol) {
        return present.get(symbol);
    }

    /** How many tokens the symbol takes at a place, 0 when it does not stand there. */
    int step(int symbol, int at) {
        for (int offer = first[at]; offer < first[at + 1]; offer++) {
            if (offers.symbols[offer] == symbol) {
                return offers.steps[offer];
            }
        }
        return 0;
    }

    private void offer(int at) {
        Token token = tokens.get(at);
        int whole = lexicon.whole(token.key().toCharArray());
        offers.add(whole, 1);
        lexicon.beginnings(token.text().toCharArray(), 0, offers, 1);
        offers.add(lexicon.asksForNumbers() && Word.isNumber(token) ? Lexicon.NUMBER : Lexicon.UNKNOWN, 1);
        boolean hyphen = at + 1 < tokens.size() && tokens.get(at + 1).joint() == Token.Joint.HYPHEN;
        if (hyphen) {
            String joined = token.text() + tokens.get(at + 1).text();
            int joinedWhole = lexicon.whole(Singular.of(joined).toCharArray());
            offers.add(joinedWhole == whole ? Lexicon.UNKNOWN : joinedWhole, 2);
            lexicon.beginnings(joined.toCharArray(), token.text().length(), offers, 2);
        }
    }
}
