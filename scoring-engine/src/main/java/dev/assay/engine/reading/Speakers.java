package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;

/** Of whom the words of one statement speak that may take something back. */
final class Speakers {
    private static final Set<String> WAS = Set.of("was", "were");
    private static final Set<String> JOINING = Set.of("and", "but", "or");

    /** Words from a negation to its verb: "never really used". */
    private static final int TO_VERB = 3;

    /** With these more is told of the thing, or of who did it after all: "nobody built one before me". */
    private static final Set<String> GOING_ON = Set.of(
            Token.SELF,
            "until",
            "till",
            "before",
            "else",
            "except",
            "but",
            "besides",
            "than",
            "first",
            "initially",
            "yet",
            "again",
            "so",
            "then",
            "finally",
            "eventually",
            "like");

    private final List<Token> tokens;
    private final VerbForms verbs;
    private final Actors actors;

    Speakers(List<Token> tokens, VerbForms verbs, Actors actors) {
        this.tokens = tokens;
        this.verbs = verbs;
        this.actors = actors;
    }

    /** Whether the words from one token to another, end exclusive, are said of such a subject. */
    boolean say(PolarityRule.Subject subject, int from, int to) {
        return switch (subject) {
            case ANY -> true;
            case OWN -> isOwn(from, true);
            case DOER -> isOwn(from, false) && isDeed(to);
            case OPENING -> from == 0 && !isOwnTold(to);
            case ALONE -> from == 0 && !isMoreTold(to);
        };
    }

    /** "You will run out of machines, so I wrote a scheduler", "... to run out of machines; wrote a scheduler". */
    private boolean isOwnTold(int from) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean did = token.text().equals(Token.GROUP) && isPast(behindAuxiliaries(i + 1));
            boolean opens = i >= from && token.joint() == Token.Joint.CLAUSE && isPast(i);
            if (did || opens || token.text().equals(Token.SELF)) {
                return true;
            }
        }
        return false;
    }

    private int behindAuxiliaries(int from) {
        int index = from;
        while (index < tokens.size() && Actors.isAuxiliary(tokens.get(index))) {
            index++;
        }
        return index;
    }

    private boolean isPast(int index) {
        return index < tokens.size()
                && verbs.of(tokens.get(index))
                        .filter(form -> form.kind() == Verb.Kind.PAST)
                        .isPresent();
    }

    /** By a word, by a verb, or behind a colon, a semicolon or a dash: "nobody had built one here: a dialect in a year". */
    private boolean isMoreTold(int from) {
        return tokens.subList(from, tokens.size()).stream()
                .anyMatch(token -> token.joint() == Token.Joint.CLAUSE
                        || GOING_ON.contains(token.text())
                        || verbs.of(token)
                                .filter(form -> form.kind() != Verb.Kind.BASE)
                                .isPresent());
    }

    /**
     * Whether the writer is the subject: named, or left out, as a résumé does ("wrote the store but never ran it").
     *
     * @param people whether a word for people before it stands for the writer too ("engineer eager to")
     */
    private boolean isOwn(int index, boolean people) {
        for (int i = index; i > 0 && !tokens.get(i).opensClause(); i--) {
            Token before = tokens.get(i - 1);
            if (Actors.isMark(before)) {
                return !before.text().equals(Token.OTHER);
            }
            if (JOINING.contains(before.text()) || !people && WAS.contains(before.text())) {
                return true;
            }
            if (!Actors.isAuxiliary(before)) {
                return people && actors.isPeople(before.text());
            }
        }
        return true;
    }

    /** What a thing does is told in the present: "the log never rewrites a segment". */
    private boolean isDeed(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + TO_VERB); i++) {
            if (i > from && tokens.get(i).opensClause()) {
                return false;
            }
            if (verbs.isVerb(tokens.get(i))) {
                return verbs.of(tokens.get(i))
                        .filter(form -> form.kind() == Verb.Kind.THIRD)
                        .isEmpty();
            }
        }
        return false;
    }
}
