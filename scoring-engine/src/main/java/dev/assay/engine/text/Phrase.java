package dev.assay.engine.text;

import java.util.List;

/**
 * Words in order, compared in the singular. {@code (a|b c)} is a choice, {@code (a)?} and {@code (a|)} may be absent, {@code ...} is up to six
 * words of anything, {@code resum*} is the beginning of a word, {@code #} any number, {@code <self>} and its like are the
 * marks of {@link Token}, and a pronoun is the mark that it becomes in a text: "my" finds "her". Hyphenated, spaced and joined
 * spellings are the same ({@code check-point}, {@code check point}, {@code checkpoint}).
 */
public final class Phrase {
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

    List<Element> elements() {
        return elements;
    }

    /** Whether one of some plain sequences of words is all that it says. */
    boolean isPlain() {
        return elements.size() == 1;
    }

    /** Element, choice, symbols in order. */
    int[][][] symbols(Lexicon lexicon) {
        return elements.stream()
                .map(element -> element.choices().stream()
                        .map(choice -> choice.stream().mapToInt(lexicon::use).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }
}
