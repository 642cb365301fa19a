package dev.assay.engine.profile;

import dev.assay.engine.text.Token;
import dev.assay.engine.text.WordTrie;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a profile as one tree of words, so that a text is compared with all of them in one walk. */
final class Names {
    /** No name has more words: of what is longer, so many are looked for. */
    private static final int MOST_WORDS = 64;

    private final Map<String, Integer> symbols = new HashMap<>();
    private final WordTrie words = new WordTrie();

    /** Nodes whose word begins a sentence in a name itself ("Yahoo! Inc"), as it may in a text. */
    private final BitSet breaking = new BitSet();

    /** Nodes that end a name which some field of the profile writes with a full stop of its own ("Inc."). */
    private final BitSet dotted = new BitSet();

    /**
     * @param to behind the name
     * @param dot whether the profile writes it with a full stop at its end
     */
    record Found(int to, boolean dot) {}

    void add(List<Token> name, boolean dot) {
        List<Token> known = name.subList(0, Math.min(name.size(), MOST_WORDS));
        int[] sequence = known.stream()
                .mapToInt(word -> symbols.computeIfAbsent(word.text(), next -> symbols.size()))
                .toArray();
        words.add(sequence, 0);
        int node = WordTrie.ROOT;
        for (int i = 0; i < sequence.length; i++) {
            node = words.child(node, sequence[i]);
            breaking.set(node, breaking.get(node) || known.get(i).joint() == Token.Joint.SENTENCE);
        }
        dotted.set(node, dotted.get(node) || dot && known.size() == name.size());
    }

    /** The longest name that begins at a token; one that ends where it begins when none does. */
    Found at(List<Token> tokens, int index) {
        Found longest = new Found(index, false);
        int node = WordTrie.ROOT;
        for (int i = index; i < tokens.size(); i++) {
            node = child(node, tokens.get(i));
            boolean broken = i > index && tokens.get(i).joint() == Token.Joint.SENTENCE;
            if (node == WordTrie.NONE || broken && !breaking.get(node)) {
                break;
            }
            if (words.number(node) != WordTrie.NONE) {
                longest = new Found(i + 1, dotted.get(node));
            }
        }
        return longest;
    }

    private int child(int node, Token word) {
        Integer symbol = symbols.get(word.text());
        return symbol == null ? WordTrie.NONE : words.child(node, symbol);
    }
}
