package dev.assay.benchmarks.matcher;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Collection;
import java.util.TreeMap;

/** The same automaton with the space on both sides as part of each name, so that it reports only whole words. */
final class PaddedAhoCorasickMatcher implements NameMatcher {
    private final AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>();

    PaddedAhoCorasickMatcher(Collection<String> names) {
        TreeMap<String, Boolean> map = new TreeMap<>();
        names.forEach(name -> map.put(" " + name + " ", true));
        trie.build(map);
    }

    /** @param text begins and ends with a space */
    @Override
    public int count(char[] text) {
        int[] count = {0};
        trie.parseText(text, (int begin, int end, Boolean value) -> count[0]++);
        return count[0];
    }
}
