package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds many phrases in one pass over the tokens of a text. */
public final class PhraseIndex<T> {
    private final Map<String, List<Entry<T>>> byFirstKey = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<Word>> prefixes = new HashMap<>();

    private record Entry<T>(Phrase phrase, T value) {}

    /** A phrase found at tokens {@code from} to {@code to}, end exclusive. */
    public record Hit<T>(T value, int from, int to) {
        public boolean overlaps(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    public void add(Phrase phrase, T value) {
        for (Word word : phrase.words()) {
            if (word.kind() == Word.Kind.PREFIX) {
                prefixes.computeIfAbsent(word.indexKey(), key -> new ArrayList<>())
                        .add(word);
            } else {
                words.add(word.key());
            }
        }
        for (String key : phrase.firstKeys()) {
            byFirstKey.computeIfAbsent(key, first -> new ArrayList<>()).add(new Entry<>(phrase, value));
        }
    }

    /** Whether the word, in the form of a token's key, stands in one of the phrases. */
    public boolean knows(String key) {
        return words.contains(key)
                || prefixes.getOrDefault(Word.prefixKey(key), List.of()).stream()
                        .anyMatch(prefix -> prefix.accepts(key, key));
    }

    /** All hits, by where they begin. */
    public List<Hit<T>> find(List<Token> tokens) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            collect(tokens, i, token.key(), hits);
            collect(tokens, i, Word.prefixKey(token.text()), hits);
            if (Word.isNumber(token)) {
                collect(tokens, i, Word.NUMBER.key(), hits);
            }
            String joined = Word.hyphenated(tokens, i);
            if (joined != null) {
                collect(tokens, i, Singular.of(joined), hits);
                collectLongerPrefix(tokens, i, joined, hits);
            }
        }
        return hits;
    }

    /** A first part of one or two letters has no prefix key of its own. */
    private void collectLongerPrefix(List<Token> tokens, int index, String joined, List<Hit<T>> hits) {
        if (tokens.get(index).text().length() < Word.SHORTEST_PREFIX) {
            collect(tokens, index, Word.prefixKey(joined), hits);
        }
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
