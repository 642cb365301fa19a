package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;

/** Which words of a statement name a thing and tell nothing of it. */
final class Things {
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "any", "another", "some");

    /** With these begins what is said of a thing: "the scheduler for the old cluster". */
    private static final Set<String> BEHIND = Set.of(
            "with",
            "in",
            "on",
            "for",
            "at",
            "from",
            "to",
            "by",
            "as",
            "into",
            "about",
            "via",
            "through",
            "during",
            "behind",
            "after",
            "before",
            "until",
            "because",
            "since",
            "while",
            "when",
            "where",
            "that",
            "which",
            "who",
            "whose",
            "if",
            "unless",
            "although",
            "though",
            "but",
            "using",
            "without",
            "per",
            "under",
            "over");

    /** They tell something of a thing, or stand for one that was named before. */
    private static final Set<String> TELLING = Set.of(
            Token.SELF,
            Token.GROUP,
            Token.OTHER,
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "can",
            "could",
            "will",
            "would",
            "should",
            "must",
            "may",
            "might",
            "came",
            "went",
            "it",
            "one",
            "this",
            "you",
            "and",
            "so",
            "then",
            "than",
            "instead",
            "only",
            "just",
            "also",
            "still",
            "first",
            "alone",
            "otherwise",
            "below",
            "above",
            "inside",
            "not",
            "never",
            "no",
            "either",
            "both");

    private final List<Token> tokens;
    private final VerbForms verbs;

    Things(List<Token> tokens, VerbForms verbs) {
        this.tokens = tokens;
        this.verbs = verbs;
    }

    /** Whether a word begins what is said of a thing. */
    boolean isBehind(int index) {
        return BEHIND.contains(tokens.get(index).text());
    }

    boolean isThing(int from, int to) {
        if (to <= from || to - from > Scopes.ITEM) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean told = isBehind(i) || TELLING.contains(tokens.get(i).text());
            if (told || i > from && isObject(i) || tellsDeed(i, from, to)) {
                return false;
            }
        }
        return true;
    }

    /** "Kafka feeding the store": a thing of its own within the words for another. */
    private boolean isObject(int index) {
        return DETERMINERS.contains(tokens.get(index).text())
                && !tokens.get(index - 1).text().equals("of");
    }

    /** A verb in its base form is a noun there ("query optimizer"), or as far from done as the one before the list. */
    private boolean tellsDeed(int index, int from, int to) {
        boolean last = index + 1 == to;
        return verbs.of(tokens.get(index))
                .map(form -> switch (form.kind()) {
                    case BASE -> false;
                    case PAST ->
                        last
                                || index == from
                                || !DETERMINERS.contains(tokens.get(index - 1).text());
                    case THIRD -> !last;
                    case GERUND -> index == from && !last;
                })
                .orElse(last && isUnknownPast(tokens.get(index).text()));
    }

    /** "Paxos sufficed": of a verb that no rule knows. */
    private static boolean isUnknownPast(String word) {
        return word.endsWith("ed");
    }
}
