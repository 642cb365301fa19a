package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who acted, without gender: I, he and she are the candidate; they are others; we is a group with the candidate in it. */
public final class Pronouns {
    private static final Map<String, Set<String>> MARKS = Map.of(
            Token.SELF,
            Set.of("i", "me", "my", "mine", "myself", "he", "she", "him", "her", "his", "hers", "himself", "herself"),
            Token.GROUP,
            Set.of("we", "our", "ours", "ourselves"),
            Token.OTHER,
            Set.of("they", "them", "their", "theirs", "themselves"));

    private Pronouns() {}

    /** The tokens of a text, with pronouns as the marks of {@link Token}. */
    public static List<Token> marked(List<Token> tokens) {
        List<Token> marked = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            marked.add(
                    isGlued(tokens, i)
                            ? token
                            : mark(token.text()).map(token::as).orElse(token));
        }
        return marked;
    }

    /** The i of I/O and of i.e. is not the candidate. */
    private static boolean isGlued(List<Token> tokens, int i) {
        boolean before = tokens.get(i).joint() == Token.Joint.GLUED;
        return before || (i + 1 < tokens.size() && tokens.get(i + 1).joint() == Token.Joint.GLUED);
    }

    public static Optional<String> mark(String word) {
        return MARKS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findAny();
    }
}
