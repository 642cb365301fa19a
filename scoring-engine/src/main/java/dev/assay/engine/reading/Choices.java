package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.util.List;

/**
 * Where the lists of one statement end whose things are parted by commas and joined by "or": "Kafka, the Raft log or the
 * scheduler". Each part is looked at once, from the last to the first. What may be a sentence of its own is no list, since
 * taking back what was done is worse than leaving what was not.
 */
final class Choices {
    private static final int NONE = -1;

    /** Words from the denial to the deed that is denied: "never really used". */
    private static final int TO_DEED = 3;

    private final List<Token> tokens;
    private final VerbForms verbs;
    private final Things things;
    private final int[] ends;

    Choices(List<Token> tokens, VerbForms verbs) {
        this.tokens = tokens;
        this.verbs = verbs;
        this.things = new Things(tokens, verbs);
        this.ends = new int[tokens.size()];
        for (int i = tokens.size() - 1; i >= 0; i--) {
            ends[i] = tokens.get(i).joint() == Token.Joint.COMMA ? goesOn(i) : NONE;
        }
    }

    /**
     * Behind the last thing of the list that begins within a clause; the start of the clause's words where there is none.
     *
     * @param clauseEnd where the clause ends that has the first thing
     */
    int end(int from, int clauseEnd) {
        boolean goesOn = clauseEnd < tokens.size() && ends[clauseEnd] != NONE;
        return goesOn && things.isThing(firstThing(from, clauseEnd), clauseEnd) ? ends[clauseEnd] : from;
    }

    /** "Never really used Kafka", "no experience with Kafka": behind the deed and its preposition. */
    private int firstThing(int from, int clauseEnd) {
        int thing = from;
        for (int i = from; i < Math.min(clauseEnd, from + TO_DEED); i++) {
            if (verbs.isVerb(tokens.get(i))) {
                thing = i + 1;
                break;
            }
        }
        return thing < clauseEnd && things.isBehind(thing) ? thing + 1 : thing;
    }

    private int goesOn(int comma) {
        if (isJoining(comma)) {
            return last(comma + 1);
        }
        int end = partEnd(comma);
        if (end == tokens.size() || !things.isThing(comma, end)) {
            return NONE;
        }
        return tokens.get(end).opensClause() ? ends[end] : last(end + 1);
    }

    private int last(int from) {
        int end = from;
        while (end < tokens.size()
                && end - from <= Scopes.ITEM
                && !tokens.get(end).opensClause()
                && !isJoining(end)
                && !things.isBehind(end)) {
            end++;
        }
        return things.isThing(from, end) ? end : NONE;
    }

    private int partEnd(int from) {
        int end = from + 1;
        while (end < tokens.size()
                && end - from <= Scopes.ITEM
                && !tokens.get(end).opensClause()
                && !isJoining(end)) {
            end++;
        }
        return end;
    }

    private boolean isJoining(int index) {
        String word = tokens.get(index).text();
        return word.equals("or") || word.equals("nor");
    }
}
