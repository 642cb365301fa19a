package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Extent;
import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far words reach that take something back, in one statement; clauses are looked for once, however many words ask. */
final class Scopes {
    /** Words of an item in a list of things. */
    static final int ITEM = 5;

    private final List<Token> tokens;
    private final VerbForms verbs;

    /** Where the clause of each token begins. */
    private final int[] starts;

    /** The nearest token from each one on, itself included, at which something else is told. */
    private final int[] ends;

    private final Map<Integer, Integer> lists = new HashMap<>();

    /** Made for the first words that ask: most statements take nothing back. */
    private Choices choices;

    /** @param verbs by which a part of a list of things is told from a sentence of its own */
    Scopes(List<Token> tokens, VerbForms verbs) {
        this.tokens = tokens;
        this.verbs = verbs;
        this.starts = new int[tokens.size()];
        this.ends = new int[tokens.size() + 1];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = tokens.get(i).opensClause() ? i : starts[i - 1];
        }
        ends[tokens.size()] = tokens.size();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            ends[i] = turns(i) || tellsAnew(i) ? i : ends[i + 1];
        }
    }

    /**
     * What the words of a rule reach that stand from one token to another, end exclusive. The next words are those alone: "no
     * crash loses Raft entries, checkpoints or WAL segments" is a guarantee, and the list in it is work.
     */
    Extent of(PolarityRule rule, int from, int to) {
        return switch (rule.scope()) {
            case NEXT -> new Extent(from, Math.min(clauseEnd(to), to + rule.reach()));
            case CLAUSE -> new Extent(from, Math.max(clauseEnd(to), listEnd(to)));
            case AROUND -> new Extent(around(from), clauseEnd(to));
            case REST -> new Extent(from, tokens.size());
            case STATEMENT -> new Extent(0, tokens.size());
        };
    }

    private int around(int index) {
        int start = listStart(starts[index]);
        // "Kafka, run by the vendor": a clause that begins with the words speaks of the one before it.
        return start == index && start > 0 ? starts[start - 1] : start;
    }

    /** Where the clause ends, or the writer says what was done: "instead of locking the table I wrote a log". */
    private int clauseEnd(int index) {
        return index == tokens.size() || turns(index) ? index : ends[index + 1];
    }

    /** "Did not build Kafka, the Raft log or the scheduler": the things behind the clause belong to it. */
    private int listEnd(int to) {
        if (choices == null) {
            choices = new Choices(tokens, verbs);
        }
        return choices.end(to, clauseEnd(to));
    }

    private boolean turns(int index) {
        return tokens.get(index).opensClause() || tokens.get(index).text().equals("but");
    }

    private boolean tellsAnew(int index) {
        String subject = tokens.get(index).text();
        return (subject.equals(Token.SELF) || subject.equals(Token.GROUP))
                && index + 1 < tokens.size()
                && verbs.of(tokens.get(index + 1)).isPresent();
    }

    /** "The store, the queue and the scheduler are the vendor's": the things before the clause belong to it. */
    private int listStart(int clause) {
        int start = clause;
        List<Integer> passed = new ArrayList<>();
        while (!lists.containsKey(start) && start > 0 && isItem(starts[start - 1], start)) {
            passed.add(start);
            start = starts[start - 1];
        }
        int first = lists.getOrDefault(start, start);
        lists.put(start, first);
        passed.forEach(clauseStart -> lists.put(clauseStart, first));
        return first;
    }

    private boolean isItem(int from, int to) {
        return to - from <= ITEM
                && tokens.subList(from, to).stream()
                        .allMatch(token -> verbs.of(token).isEmpty());
    }
}
