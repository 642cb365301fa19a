package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who acted, without gender: I, he and she are the candidate; they are others; we is a group with the candidate in it. */
public final class Pronouns {
    private static final Map<String, String> MARKS = new HashMap<>();

    static {
        List.of("i", "me", "my", "mine", "myself", "he", "she", "him", "her", "his", "hers", "himself", "herself")
                .forEach(word -> MARKS.put(word, Token.SELF));
        List.of("we", "our", "ours", "ourselves").forEach(word -> MARKS.put(word, Token.GROUP));
        List.of("they", "them", "their", "theirs", "themselves").forEach(word -> MARKS.put(word, Token.OTHER));
    }

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
        return Optional.ofNullable(MARKS.get(word));
    }
}
