package dev.assay.engine.reading;

import dev.assay.engine.reading.Deed.Actor;
import dev.assay.engine.text.Singular;
import dev.assay.engine.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which words name who acts: before a verb, or behind a passive one. */
final class Actors {
    private static final Set<String> AUXILIARIES = Set.of(
            "also",
            "now",
            "have",
            "had",
            "has",
            "did",
            "do",
            "was",
            "am",
            "still",
            "personally",
            "both",
            "later",
            "then",
            "once",
            "already",
            "alone",
            "myself",
            "will",
            "would",
            "can",
            "could",
            "since",
            "first");
    private static final Set<String> PEOPLE = Set.of(
            "engineer",
            "people",
            "developer",
            "person",
            "group",
            "team",
            "programmer",
            "researcher",
            "scientist",
            "analyst",
            "administrator",
            "specialist");
    private static final Set<String> GROUPS =
            Set.of("team", "group", "department", "division", "squad", "institute", "staff", "agency");
    private static final int AGENT_REACH = 5;
    private static final Set<String> CIRCUMSTANCES = Set.of("as", "for", "with", "at");

    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "another", "one", "two", "three", "some", "several", "this", "that", "each", "every");

    /** Words from such a preposition to its noun. */
    private static final int CIRCUMSTANCE = 4;

    private final Set<String> others = new HashSet<>();

    Actors(List<String> others) {
        others.forEach(noun -> this.others.add(Singular.of(noun)));
    }

    /** The actor that a word names if a verb follows, empty when it names none. */
    Optional<Actor> at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (isMark(token)) {
            return Optional.of(actor(token));
        }
        if (isOther(token.text()) && !isCircumstance(tokens, index)) {
            boolean own = GROUPS.contains(Singular.of(token.text())) && isOwn(tokens, index);
            return Optional.of(own ? Actor.GROUP : Actor.OTHER);
        }
        return token.text().equals("who") ? Optional.of(Actor.OTHER) : Optional.empty();
    }

    /** "As an intern", "for an insurance client": in what part, or for whom, and not who; but "at the lab a student". */
    private static boolean isCircumstance(List<Token> tokens, int noun) {
        int start = noun;
        while (start > 0
                && start > noun - CIRCUMSTANCE
                && !tokens.get(start).opensClause()
                && !DETERMINERS.contains(tokens.get(start).text())
                && !CIRCUMSTANCES.contains(tokens.get(start - 1).text())) {
            start--;
        }
        return start > 0
                && !tokens.get(start).opensClause()
                && CIRCUMSTANCES.contains(tokens.get(start - 1).text());
    }

    /** The actor behind "by", empty when there is none. */
    Optional<Actor> agent(List<Token> tokens, int after) {
        int limit = Math.min(tokens.size(), after + AGENT_REACH);
        boolean by = false;
        for (int i = after; i < limit; i++) {
            Token token = tokens.get(i);
            by |= token.text().equals("by");
            if (by && isMark(token)) {
                boolean possessive = i + 1 < limit
                        && GROUPS.contains(Singular.of(tokens.get(i + 1).text()));
                return Optional.of(possessive ? Actor.GROUP : actor(token));
            }
            if (by && isPeople(token.text())) {
                return Optional.of(Actor.OTHER);
            }
        }
        return Optional.empty();
    }

    boolean isOther(String word) {
        return !word.isEmpty() && others.contains(Singular.of(word));
    }

    boolean isPeople(String word) {
        return !word.isEmpty() && (PEOPLE.contains(Singular.of(word)) || isOther(word));
    }

    /** What may stand between a subject and its verb. */
    static boolean isAuxiliary(Token token) {
        return AUXILIARIES.contains(token.text()) || token.text().endsWith("ly");
    }

    static boolean isMark(Token token) {
        return token.text().equals(Token.SELF)
                || token.text().equals(Token.GROUP)
                || token.text().equals(Token.OTHER);
    }

    private static Actor actor(Token mark) {
        return switch (mark.text()) {
            case Token.SELF -> Actor.SELF;
            case Token.GROUP -> Actor.GROUP;
            default -> Actor.OTHER;
        };
    }

    /** "My team", "our platform team": the candidate was in it. */
    private static boolean isOwn(List<Token> tokens, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 2); i--) {
            if (tokens.get(i).text().equals(Token.SELF) || tokens.get(i).text().equals(Token.GROUP)) {
                return true;
            }
        }
        return false;
    }
}
