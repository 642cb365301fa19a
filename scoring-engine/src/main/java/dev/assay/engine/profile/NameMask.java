package dev.assay.engine.profile;

import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts one token in the place of each whole name, so that no length, word or letter of a name reaches the reading. */
final class NameMask {
    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "mister",
            "madam",
            "sir",
            "dr",
            "prof",
            "professor",
            "herr",
            "frau",
            "sig");

    /** By their first two words, the second empty where there is none. */
    private final Map<String, Map<String, List<Name>>> byWords = new HashMap<>();

    private final Predicate<String> vocabulary;

    private record Name(List<Token> words, boolean endsWithDot) {}

    /** @param vocabulary says which word keys the rubric knows: a name made only of those and of numbers is a technology or a plain word */
    NameMask(Predicate<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param person whose single words may also stand in a text, each alone */
    void add(String name, boolean person) {
        List<Token> words = Tokenizer.tokens(name);
        if (words.isEmpty() || words.stream().allMatch(this::isPlain)) {
            return;
        }
        add(new Name(words, name.strip().endsWith(".")));
        if (person) {
            words.stream()
                    .filter(word -> word.text().length() > 1 && !isPlain(word))
                    .forEach(word -> add(new Name(List.of(word), false)));
        }
    }

    private void add(Name name) {
        String second = name.words().size() > 1 ? name.words().get(1).text() : "";
        List<Name> alike = byWords.computeIfAbsent(name.words().get(0).text(), first -> new HashMap<>())
                .computeIfAbsent(second, next -> new ArrayList<>());
        // Of single words that are the same the first one is found wherever another is.
        if (!second.isEmpty() || alike.isEmpty()) {
            alike.add(name);
        }
    }

    private boolean isPlain(Token word) {
        return word.isNumeric()
                || vocabulary.test(word.key())
                || Pronouns.mark(word.text()).isPresent();
    }

    /** The tokens of a text, with names as {@link Token#NAME}. */
    List<Token> mask(String source, List<Token> tokens) {
        List<Token> masked = new ArrayList<>(tokens.size());
        Optional<Name> previous = Optional.empty();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Name> name = nameAt(tokens, i);
            Token token = tokens.get(i);
            int last = name.map(found -> found.words().size() - 1).orElse(0) + i;
            if (name.isPresent()) {
                token = titled(
                        masked, token.as(Token.NAME).spanning(tokens.get(last).end()));
            }
            boolean ownDot = previous.isPresent() && previous.get().endsWithDot();
            masked.add(previous.isEmpty() ? token : behindName(token, ownDot && isDot(source, masked)));
            previous = name;
            i = last + 1;
        }
        return masked;
    }

    /** "Ms Mora" is one name, and so is "Mora"; 40 ms are not. */
    private static Token titled(List<Token> masked, Token name) {
        int last = masked.size() - 1;
        boolean titled = last >= 0
                && HONORIFICS.contains(masked.get(last).text())
                && !name.opensClause()
                && (last == 0 || !masked.get(last - 1).isNumeric());
        return titled ? name.from(masked.remove(last)) : name;
    }

    /** A full stop that belongs to the name ("Inc.") ends no sentence, and any other does, whatever the name ends with. */
    private static Token behindName(Token token, boolean ownDot) {
        return switch (token.joint()) {
            case SENTENCE, ABBREVIATION -> token.after(ownDot ? Token.Joint.SPACE : Token.Joint.SENTENCE);
            case SPACE, HYPHEN, GLUED, CLAUSE -> token;
        };
    }

    private static boolean isDot(String source, List<Token> masked) {
        int end = masked.get(masked.size() - 1).end();
        return end < source.length() && source.charAt(end) == '.';
    }

    private Optional<Name> nameAt(List<Token> tokens, int index) {
        Map<String, List<Name>> bySecond =
                byWords.getOrDefault(tokens.get(index).text(), Map.of());
        String second = index + 1 < tokens.size() ? tokens.get(index + 1).text() : "";
        return longest(bySecond.getOrDefault(second, List.of()), tokens, index)
                .or(() -> longest(bySecond.getOrDefault("", List.of()), tokens, index));
    }

    /** Of names of one length the one that was told of first. */
    private static Optional<Name> longest(List<Name> names, List<Token> tokens, int index) {
        Name longest = null;
        for (Name name : names) {
            boolean longer =
                    longest == null || name.words().size() > longest.words().size();
            if (longer && matches(name, tokens, index)) {
                longest = name;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean matches(Name name, List<Token> tokens, int index) {
        if (index + name.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < name.words().size(); i++) {
            Token word = tokens.get(index + i);
            Token expected = name.words().get(i);
            boolean broken = word.joint() == Token.Joint.SENTENCE && expected.joint() != Token.Joint.SENTENCE;
            if (broken || !word.text().equals(expected.text())) {
                return false;
            }
        }
        return true;
    }
}
