package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in order, compared in the singular. {@code (a|b c)} is a choice, {@code ...} up to six words of anything,
 * {@code #} any number, {@code <self>} and its like the marks of {@link Token}. Hyphenated, spaced and joined spellings are
 * the same ({@code check-point}, {@code check point}, {@code checkpoint}).
 */
public final class Phrase {
    static final String NUMBER = "#";
    private static final int GAP = 6;

    /** One place of a phrase: a choice of word sequences; an empty choice is the gap. */
    private record Element(List<List<String>> choices) {
        boolean isGap() {
            return choices.isEmpty();
        }
    }

    private final List<Element> elements;

    private Phrase(List<Element> elements) {
        this.elements = elements;
    }

    /** Throws {@link IllegalArgumentException} with a reason when the text is no phrase. */
    public static Phrase parse(String text) {
        List<Element> elements = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ') {
                i++;
            } else if (text.charAt(i) == '(') {
                int close = text.indexOf(')', i);
                require(close > 0, text, "a bracket is not closed");
                elements.add(choice(text.substring(i + 1, close).split("\\|", -1), text));
                i = close + 1;
            } else {
                int end = text.indexOf(' ', i) < 0 ? text.length() : text.indexOf(' ', i);
                String word = text.substring(i, end);
                elements.add("...".equals(word) ? new Element(List.of()) : choice(new String[] {word}, text));
                i = end;
            }
        }
        require(!elements.isEmpty(), text, "it is empty");
        require(!elements.get(0).isGap() && !elements.get(elements.size() - 1).isGap(), text, "a gap at its edge");
        return new Phrase(joinWords(elements));
    }

    private static Element choice(String[] alternatives, String text) {
        List<List<String>> choices = new ArrayList<>();
        for (String alternative : alternatives) {
            List<String> keys = keys(alternative);
            require(!keys.isEmpty(), text, "an empty choice");
            choices.add(keys);
        }
        return new Element(choices);
    }

    private static List<String> keys(String words) {
        List<String> keys = new ArrayList<>();
        for (String word : words.strip().split(" +")) {
            if (word.equals(NUMBER) || (word.startsWith("<") && word.endsWith(">"))) {
                keys.add(word);
            } else {
                Tokenizer.tokens(word).forEach(token -> keys.add(token.key()));
            }
        }
        return keys;
    }

    /** Two plain words in a row are also one element, so that their joined spelling can be tried. */
    private static List<Element> joinWords(List<Element> elements) {
        List<Element> joined = new ArrayList<>();
        for (Element element : elements) {
            int last = joined.size() - 1;
            boolean plain = element.choices().size() == 1;
            if (plain && last >= 0 && joined.get(last).choices().size() == 1) {
                List<String> words = new ArrayList<>(joined.get(last).choices().get(0));
                words.addAll(element.choices().get(0));
                joined.set(last, new Element(List.of(words)));
            } else {
                joined.add(element);
            }
        }
        return joined.stream().map(Phrase::withJoinedSpellings).toList();
    }

    private static Element withJoinedSpellings(Element element) {
        List<List<String>> choices = new ArrayList<>(element.choices());
        for (List<String> words : element.choices()) {
            if (words.size() == 2 && words.get(0).length() > 1 && words.get(1).length() > 1) {
                choices.add(List.of(Singular.of(words.get(0) + words.get(1))));
            }
        }
        return new Element(choices);
    }

    private static void require(boolean condition, String text, String reason) {
        if (!condition) {
            throw new IllegalArgumentException("'" + text + "': " + reason);
        }
    }

    /** The word keys with which a text that matches can begin. */
    Set<String> firstKeys() {
        Set<String> keys = new LinkedHashSet<>();
        elements.get(0).choices().forEach(choice -> keys.add(choice.get(0)));
        return keys;
    }

    /** All word keys of the phrase. */
    public Set<String> words() {
        Set<String> keys = new LinkedHashSet<>();
        elements.forEach(element -> element.choices().forEach(keys::addAll));
        return keys;
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
        int longest = -1;
        for (List<String> choice : elements.get(element).choices()) {
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

    private static int consume(List<Token> tokens, int index, List<String> words) {
        int at = index;
        for (String word : words) {
            int step = at < tokens.size() ? step(tokens, at, word) : 0;
            if (step == 0) {
                return -1;
            }
            at += step;
        }
        return at;
    }

    private static int step(List<Token> tokens, int at, String word) {
        Token token = tokens.get(at);
        if (token.key().equals(word) || (word.equals(NUMBER) && token.isNumeric())) {
            return 1;
        }
        return word.equals(hyphenated(tokens, at)) ? 2 : 0;
    }

    /** The key of this token joined with the next one by its hyphen; null when none joins them. */
    static String hyphenated(List<Token> tokens, int at) {
        boolean joined = at + 1 < tokens.size() && tokens.get(at + 1).joint() == Token.Joint.HYPHEN;
        return joined ? Singular.of(tokens.get(at).text() + tokens.get(at + 1).text()) : null;
    }
}
