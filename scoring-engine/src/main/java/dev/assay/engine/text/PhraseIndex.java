package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds many phrases in one pass over the tokens of a text. Plain sequences of words are walked in a trie; a phrase with
 * gaps or words that may be absent is tried only where its rarest word stands in the text and its others do too.
 */
public final class PhraseIndex<T> {
    private static final Comparator<Found> BY_PLACE = Comparator.comparingInt(Found::from)
            .thenComparingInt(Found::phrase)
            .thenComparing(Found::to, (a, b) -> b - a);

    private final Lexicon lexicon;
    private final List<T> values = new ArrayList<>();
    private final WordTrie sequences = new WordTrie();
    private final List<int[]> bySequence = new ArrayList<>();
    private final Map<Integer, PhraseMatcher> shapes = new TreeMap<>();
    private final BitSet symbols = new BitSet();

    /** Made of the shapes when it is first needed; made twice, it would be the same. */
    private volatile RarestWords byRarest;

    /** A phrase by its number, at tokens {@code from} to {@code to}. */
    private record Found(int phrase, int from, int to) {}

    /** A phrase found at tokens {@code from} to {@code to}, end exclusive. */
    public record Hit<T>(T value, int from, int to) {
        Extent extent() {
            return new Extent(from, to);
        }

        public boolean overlaps(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    public PhraseIndex() {
        this(new Lexicon());
    }

    /** An index whose texts are read once for all that share the lexicon. */
    public PhraseIndex(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public void add(Phrase phrase, T value) {
        int number = values.size();
        values.add(value);
        int[][][] elements = phrase.symbols(lexicon);
        for (int[][] element : elements) {
            for (int[] choice : element) {
                for (int symbol : choice) {
                    symbols.set(symbol);
                }
            }
        }
        if (phrase.isPlain()) {
            for (int[] sequence : elements[0]) {
                addSequence(sequence, number);
            }
        } else {
            shapes.put(number, new PhraseMatcher(elements, phrase.elements()));
            byRarest = null;
        }
    }

    private void addSequence(int[] sequence, int number) {
        int place = sequences.add(sequence, bySequence.size());
        if (place == bySequence.size()) {
            bySequence.add(new int[0]);
        }
        int[] before = bySequence.get(place);
        int[] numbers = Arrays.copyOf(before, before.length + 1);
        numbers[before.length] = number;
        bySequence.set(place, numbers);
    }

    /** Whether the word, in the form of a token's key, stands in one of the phrases. */
    public boolean knows(String key) {
        return lexicon.symbols(key).anyMatch(symbols::get);
    }

    public List<Hit<T>> find(List<Token> tokens) {
        return find(lexicon.read(tokens));
    }

    /** All hits, by where they begin and then in the order in which their phrases were added. */
    public List<Hit<T>> find(Wording words) {
        if (!words.isOf(lexicon)) {
            throw new IllegalArgumentException("the text was read by another lexicon");
        }
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            walk(words, WordTrie.ROOT, at, at, found);
        }
        byRarest().find(words, (phrase, from, to) -> found.add(new Found(phrase, from, to)));
        return hits(found);
    }

    private RarestWords byRarest() {
        RarestWords made = byRarest;
        if (made == null) {
            made = new RarestWords(shapes, lexicon);
            byRarest = made;
        }
        return made;
    }

    private void walk(Wording words, int node, int from, int at, List<Found> found) {
        if (at == words.size()) {
            return;
        }
        for (int offer = words.firstOffer(at); offer < words.firstOffer(at + 1); offer++) {
            int child = sequences.child(node, words.symbol(offer));
            if (child != WordTrie.NONE) {
                int to = at + words.step(offer);
                int place = sequences.number(child);
                if (place != WordTrie.NONE) {
                    for (int phrase : bySequence.get(place)) {
                        found.add(new Found(phrase, from, to));
                    }
                }
                if (sequences.goesOn(child)) {
                    walk(words, child, from, to, found);
                }
            }
        }
    }

    /** Of the ways in which a phrase fits at one place, the longest. */
    private List<Hit<T>> hits(List<Found> found) {
        found.sort(BY_PLACE);
        List<Hit<T>> hits = new ArrayList<>(found.size());
        Found previous = null;
        for (Found each : found) {
            boolean shorter = previous != null && previous.from() == each.from() && previous.phrase() == each.phrase();
            if (!shorter) {
                hits.add(new Hit<>(values.get(each.phrase()), each.from(), each.to()));
                previous = each;
            }
        }
        return hits;
    }
}
