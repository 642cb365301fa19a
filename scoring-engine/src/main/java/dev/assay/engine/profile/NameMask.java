package dev.assay.engine.profile;

import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
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

    /** Words that begin a sentence of a profile, beside the past of a regular verb. */
    private static final Set<String> OPENING = Set.of(
            "i",
            "we",
            "he",
            "she",
            "they",
            "my",
            "our",
            "his",
            "her",
            "wrote",
            "built",
            "rebuilt",
            "rewrote",
            "ran",
            "led",
            "made",
            "did",
            "gave",
            "took",
            "kept",
            "held",
            "brought",
            "cut",
            "set",
            "won",
            "found",
            "got",
            "taught",
            "sold",
            "drove",
            "grew",
            "spoke",
            "left",
            "began",
            "also",
            "later",
            "responsible");

    private static final int SHORTEST_PAST = 4;

    private final Names names = new Names();
    private final Predicate<String> vocabulary;

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
        names.add(words, name.strip().endsWith("."));
        if (person) {
            words.stream()
                    .filter(word -> word.text().length() > 1 && !isPlain(word))
                    .forEach(word -> names.add(List.of(word), false));
        }
    }

    private boolean isPlain(Token word) {
        return word.isPlainNumber()
                || vocabulary.test(word.key())
                || Pronouns.mark(word.text()).isPresent();
    }

    /** The tokens of a text, with names as {@link Token#NAME}. */
    List<Token> mask(String source, List<Token> tokens) {
        List<Token> masked = new ArrayList<>(tokens.size());
        boolean behindName = false;
        boolean dot = false;
        int i = 0;
        while (i < tokens.size()) {
            Names.Found name = names.at(tokens, i);
            boolean found = name.to() > i;
            Token token = found ? masked(tokens, i, name.to(), masked) : tokens.get(i);
            masked.add(behindName ? behindName(token, dot && isDot(source, masked)) : token);
            behindName = found;
            dot = name.dot();
            i = Math.max(i + 1, name.to());
        }
        return masked;
    }

    private static Token masked(List<Token> tokens, int from, int to, List<Token> before) {
        int end = tokens.get(to - 1).end();
        return titled(before, tokens.get(from).as(Token.NAME).spanning(end));
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

    /**
     * A full stop behind a name ends a sentence, whatever the name ends with; where it may be that of the name ("Inc."), it does
     * so if the next word begins one, since neither capitals nor the name may decide.
     */
    private static Token behindName(Token token, boolean ownDot) {
        boolean goesOn = ownDot && !opens(token.text());
        return switch (token.joint()) {
            case SENTENCE, ABBREVIATION -> token.after(goesOn ? Token.Joint.SPACE : Token.Joint.SENTENCE);
            case SPACE, HYPHEN, GLUED, COMMA, CLAUSE -> token;
        };
    }

    private static boolean opens(String word) {
        return OPENING.contains(word) || word.length() > SHORTEST_PAST && word.endsWith("ed");
    }

    private static boolean isDot(String source, List<Token> masked) {
        int end = masked.get(masked.size() - 1).end();
        return source.startsWith(".", end) && !source.startsWith(".", end + 1);
    }
}
