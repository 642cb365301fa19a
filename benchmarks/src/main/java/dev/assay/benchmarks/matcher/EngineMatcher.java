package dev.assay.benchmarks.matcher;

import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.WordTrie;
import java.util.Arrays;
import java.util.Collection;

/** The tables in which the engine keeps its phrases, applied to plain text. */
final class EngineMatcher implements NameMatcher {
    private final Lexicon lexicon = new Lexicon();
    private final WordTrie trie = new WordTrie();
    private final int longest;

    EngineMatcher(Collection<String> names) {
        int words = 0;
        int number = 0;
        for (String name : names) {
            int[] symbols =
                    Arrays.stream(name.split(" ")).mapToInt(lexicon::use).toArray();
            trie.add(symbols, number++);
            words = Math.max(words, symbols.length);
        }
        longest = words;
    }

    @Override
    public int count(char[] text) {
        int[] nodes = new int[longest + 1];
        int open = 0;
        int count = 0;
        for (int at = 0; at < text.length; at++) {
            int from = at;
            int hash = 0;
            while (at < text.length && text[at] != ' ') {
                hash = Lexicon.hash(hash, text[at++]);
            }
            int symbol = lexicon.whole(text, from, at, hash);
            nodes[open++] = WordTrie.ROOT;
            int kept = 0;
            for (int i = 0; i < open && symbol != Lexicon.UNKNOWN; i++) {
                int child = trie.child(nodes[i], symbol);
                if (child != WordTrie.NONE) {
                    count += trie.number(child) == WordTrie.NONE ? 0 : 1;
                    nodes[kept] = child;
                    kept += trie.goesOn(child) ? 1 : 0;
                }
            }
            open = kept;
        }
        return count;
    }
}
