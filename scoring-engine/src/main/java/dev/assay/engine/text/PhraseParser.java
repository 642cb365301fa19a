package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a phrase from its text. */
final class PhraseParser {
    private final String text;
    private final List<Phrase.Element> elements = new ArrayList<>();
    private int position;

    PhraseParser(String text) {
        this.text = text;
    }

    Phrase phrase() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ') {
                position++;
            } else if (c == '(') {
                group();
            } else {
                word();
            }
        }
        require(!elements.isEmpty(), "it is empty");
        Phrase.Element first = elements.get(0);
        Phrase.Element last = elements.get(elements.size() - 1);
        require(!first.isGap() && !last.isGap(), "a gap at its edge");
        require(
                elements.stream().anyMatch(element -> !element.optional() && !element.isGap()),
                "all of it may be absent");
        return new Phrase(joined());
    }

    /** {@code (a|b)}, {@code (a|b)?} or {@code (a|b|)} where it may be absent, and {@code (a|b)*} for a beginning in each choice. */
    private void group() {
        int close = text.indexOf(')', position);
        require(close > 0, "a bracket is not closed");
        String inside = text.substring(position + 1, close);
        position = close + 1;
        String star = take('*') ? "*" : "";
        boolean optional = take('?');
        List<List<Word>> choices = new ArrayList<>();
        for (String alternative : inside.split("\\|", -1)) {
            require(alternative.indexOf('(') < 0, "a bracket inside a bracket");
            List<Word> words = alternative.isBlank() ? List.of() : words(alternative.strip() + star);
            optional |= words.isEmpty();
            if (!words.isEmpty()) {
                choices.add(words);
            }
        }
        require(!choices.isEmpty(), "an empty choice");
        elements.add(new Phrase.Element(choices, optional));
    }

    private boolean take(char sign) {
        boolean there = position < text.length() && text.charAt(position) == sign;
        position += there ? 1 : 0;
        return there;
    }

    private void word() {
        int end = text.indexOf(' ', position) < 0 ? text.length() : text.indexOf(' ', position);
        String word = text.substring(position, end);
        position = end;
        if (word.equals("...")) {
            elements.add(new Phrase.Element(List.of(), false));
        } else {
            List<Word> words = words(word);
            require(!words.isEmpty(), "no word in '" + word + "'");
            elements.add(new Phrase.Element(List.of(words), false));
        }
    }

    private List<Word> words(String sequence) {
        List<Word> words = new ArrayList<>();
        for (String word : sequence.split(" +")) {
            if (word.equals(Word.NUMBER.key())) {
                words.add(Word.NUMBER);
            } else if (word.startsWith("<") && word.endsWith(">")) {
                words.add(new Word(word, Word.Kind.WHOLE));
            } else {
                addPlain(word, words);
            }
        }
        return words;
    }

    private void addPlain(String word, List<Word> words) {
        List<Token> tokens = Pronouns.marked(Tokenizer.tokens(word));
        for (int i = 0; i < tokens.size(); i++) {
            boolean prefix = word.endsWith("*") && i == tokens.size() - 1;
            Token token = tokens.get(i);
            boolean shortPrefix = prefix && token.text().length() < Word.SHORTEST_PREFIX;
            require(!shortPrefix, "fewer than three letters before a star");
            words.add(prefix ? new Word(token.text(), Word.Kind.PREFIX) : new Word(token.key(), Word.Kind.WHOLE));
        }
    }

    /** Two plain words in a row become one element, so that their joined spelling can be tried. */
    private List<Phrase.Element> joined() {
        List<Phrase.Element> joined = new ArrayList<>();
        for (Phrase.Element element : elements) {
            int last = joined.size() - 1;
            if (last >= 0 && isPlain(element) && isPlain(joined.get(last))) {
                List<Word> words = new ArrayList<>(joined.get(last).choices().get(0));
                words.addAll(element.choices().get(0));
                joined.set(last, new Phrase.Element(List.of(words), false));
            } else {
                joined.add(element);
            }
        }
        return joined.stream().map(PhraseParser::withJoinedSpellings).toList();
    }

    private static boolean isPlain(Phrase.Element element) {
        return element.choices().size() == 1 && !element.optional();
    }

    private static Phrase.Element withJoinedSpellings(Phrase.Element element) {
        List<List<Word>> choices = new ArrayList<>(element.choices());
        for (List<Word> words : element.choices()) {
            boolean joinable = words.size() == 2
                    && words.stream().allMatch(word -> word.key().length() > 1)
                    && words.get(0).kind() == Word.Kind.WHOLE
                    && words.get(1).kind() != Word.Kind.NUMBER;
            if (joinable) {
                String spelling = words.get(0).key() + words.get(1).key();
                Word.Kind kind = words.get(1).kind();
                choices.add(List.of(new Word(kind == Word.Kind.WHOLE ? Singular.of(spelling) : spelling, kind)));
            }
        }
        return new Phrase.Element(choices, element.optional());
    }

    private void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException("'" + text + "': " + reason);
        }
    }
}
