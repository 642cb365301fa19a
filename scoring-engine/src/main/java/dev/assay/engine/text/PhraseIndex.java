package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds many phrases in one pass over the tokens of a text. */
public final class PhraseIndex<T> {
    private record Entry<T>(Phrase phrase, T value) {}

    /** A phrase found at tokens {@code from} to {@code to}, end exclusive. */
    public record Hit<T>(T value, int from, int to) {
        public boolean overlaps(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    private final Map<String, List<Entry<T>>> byFirstKey = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    public void add(Phrase phrase, T value) {
        words.addAll(phrase.words());
        for (String key : phrase.firstKeys()) {
            byFirstKey.computeIfAbsent(key, first -> new ArrayList<>()).add(new Entry<>(phrase, value));
        }
    }

    public boolean knows(String key) {
        return words.contains(key);
    }

    /** All hits, by where they begin. */
    public List<Hit<T>> find(List<Token> tokens) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            collect(tokens, i, token.key(), hits);
            if (token.isNumeric()) {
                collect(tokens, i, Phrase.NUMBER, hits);
            }
            String hyphenated = Phrase.hyphenated(tokens, i);
            if (hyphenated != null) {
                collect(tokens, i, hyphenated, hits);
            }
        }
        return hits;
    }

    private void collect(List<Token> tokens, int index, String key, List<Hit<T>> hits) {
        for (Entry<T> entry : byFirstKey.getOrDefault(key, List.of())) {
            int end = entry.phrase().match(tokens, index);
            if (end >= 0) {
                hits.add(new Hit<>(entry.value(), index, end));
            }
        }
    }
}
