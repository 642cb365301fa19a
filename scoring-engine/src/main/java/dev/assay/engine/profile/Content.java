package dev.assay.engine.profile;

import dev.assay.engine.text.Singular;
import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a statement says in words that the rubric knows. Two statements with the same content are copies, and it breaks ties:
 * so neither may depend on a name, on another word without a meaning for the rubric, or on a year.
 */
final class Content {
    private static final String SOMETHING = "_";
    private static final Set<String> ACTORS = Set.of(Token.SELF, Token.GROUP, Token.OTHER);

    /** Words that determine or join. Who exchanges only them says the same again. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "each", "every", "all", "both", "some", "any",
            "another", "other", "such", "many", "much", "few", "several", "most", "more", "of", "in", "on", "at", "to",
            "for", "with", "and", "or");

    private final Predicate<String> vocabulary;

    Content(Predicate<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The known words and the numbers, without small words; any other words between them are one sign. */
    String of(List<Token> tokens) {
        StringBuilder content = new StringBuilder();
        boolean something = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (SMALL.contains(tokens.get(i).text())) {
                continue;
            }
            boolean known = isKnown(tokens, i);
            if (known || !something) {
                content.append(content.isEmpty() ? "" : " ")
                        .append(known ? tokens.get(i).text() : SOMETHING);
            }
            something = !known;
        }
        return content.toString();
    }

    private boolean isKnown(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.isNumeric()) {
            return !isYear(token.text());
        }
        return ACTORS.contains(token.text())
                || vocabulary.test(token.key())
                || isKnownTogether(tokens, i)
                || i > 0 && isKnownTogether(tokens, i - 1);
    }

    /** "check-point" where the rubric says "checkpoint". */
    private boolean isKnownTogether(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).joint() == Token.Joint.HYPHEN
                && vocabulary.test(
                        Singular.of(tokens.get(i).text() + tokens.get(i + 1).text()));
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }
}
