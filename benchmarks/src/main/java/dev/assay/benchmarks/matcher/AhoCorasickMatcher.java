package dev.assay.benchmarks.matcher;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Collection;
import java.util.TreeMap;

/** hankcs' double-array Aho-Corasick finds every substring; a check on both sides keeps only whole words. */
final class AhoCorasickMatcher implements NameMatcher {
    private final AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>();

    AhoCorasickMatcher(Collection<String> names) {
        TreeMap<String, Boolean> map = new TreeMap<>();
        names.forEach(name -> map.put(name, true));
        trie.build(map);
    }

    @Override
    public int count(char[] text) {
        int[] count = {0};
        trie.parseText(text, (int begin, int end, Boolean value) -> {
            boolean whole = (begin == 0 || text[begin - 1] == ' ') && (end == text.length || text[end] == ' ');
            count[0] += whole ? 1 : 0;
        });
        return count[0];
    }
}
