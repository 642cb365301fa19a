package dev.assay.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in order, compared in the singular. {@code (a|b c)} is a choice, {@code (a)?} and {@code (a|)} may be absent, {@code ...} is up to six
 * words of anything, {@code resum*} is the beginning of a word, {@code #} any number, {@code <self>} and its like are the
 * marks of {@link Token}, and a pronoun is the mark that it becomes in a text: "my" finds "her". Hyphenated, spaced and joined
 * spellings are the same ({@code check-point}, {@code check point}, {@code checkpoint}).
 */
public final class Phrase {
    private static final int GAP = 6;

    private final List<Element> elements;

    /**
     * One place of a phrase.
     *
     * @param choices word sequences of which one must stand there; none means the gap
     */
    record Element(List<List<Word>> choices, boolean optional) {
        boolean isGap() {
            return choices.isEmpty();
        }
    }

    Phrase(List<Element> elements) {
        this.elements = elements;
    }

    /** Throws {@link IllegalArgumentException} with a reason when the text is no phrase. */
    public static Phrase parse(String text) {
        return new PhraseParser(text).phrase();
    }

    /** The keys under which an index finds the phrase: one of them stands for the first word of every match. */
    Set<String> firstKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Element element : elements) {
            element.choices().forEach(choice -> keys.add(choice.get(0).indexKey()));
            if (!element.optional()) {
                break;
            }
        }
        return keys;
    }

    /** All words of the phrase. */
    Set<Word> words() {
        Set<Word> words = new LinkedHashSet<>();
        elements.forEach(element -> element.choices().forEach(words::addAll));
        return words;
    }

    /** Index behind the match that begins at this token; -1 when there is none. */
    int match(List<Token> tokens, int index) {
        return match(tokens, index, 0);
    }

    private int match(List<Token> tokens, int index, int element) {
        if (element == elements.size()) {
            return index;
        }
        if (elements.get(element).isGap()) {
            return matchGap(tokens, index, element);
        }
        int longest = elements.get(element).optional() ? match(tokens, index, element + 1) : -1;
        for (List<Word> choice : elements.get(element).choices()) {
            int end = consume(tokens, index, choice);
            longest = end < 0 ? longest : Math.max(longest, match(tokens, end, element + 1));
        }
        return longest;
    }

    private int matchGap(List<Token> tokens, int index, int element) {
        int limit = Math.min(tokens.size(), index + GAP + 1);
        for (int i = index; i < limit; i++) {
            int end = match(tokens, i, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int consume(List<Token> tokens, int index, List<Word> words) {
        int at = index;
        for (Word word : words) {
            int step = at < tokens.size() ? word.step(tokens, at) : 0;
            if (step == 0) {
                return -1;
            }
            at += step;
        }
        return at;
    }
}
