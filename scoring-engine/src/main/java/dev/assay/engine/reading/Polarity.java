package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of a statement are not meant as something the candidate did. */
final class Polarity {
    private static final Set<String> TAKEN_BACK = Set.of("only", "just", "merely");

    /** Words of an item in a list of things. */
    private static final int ITEM = 5;

    private final PhraseIndex<PolarityRule> phrases;
    private static final Set<String> WAS = Set.of("was", "were");
    private static final Set<String> JOINING = Set.of("and", "but", "or");

    /** Words from a negation to its verb: "never really used". */
    private static final int TO_VERB = 3;

    private final VerbForms verbs;
    private final Actors actors;

    /**
     * @param verbs by which a part of a list of things is told from a sentence of its own
     * @param actors by whom the writer's own words are told from what is said of things
     */
    Polarity(List<PolarityRule> rules, VerbForms verbs, Actors actors, Lexicon lexicon) {
        this.verbs = verbs;
        this.actors = actors;
        this.phrases = new PhraseIndex<>(lexicon);
        for (PolarityRule rule : rules) {
            rule.phrases().forEach(phrase -> phrases.add(Phrase.parse(phrase), rule));
        }
    }

    boolean knows(String key) {
        return phrases.knows(key);
    }

    /** Token indexes that are no evidence, by what is left of them. */
    Map<PolarityRule.Leaves, BitSet> reached(Wording words) {
        List<Token> tokens = words.tokens();
        Map<PolarityRule.Leaves, BitSet> reached = new EnumMap<>(PolarityRule.Leaves.class);
        for (PolarityRule.Leaves leaves : PolarityRule.Leaves.values()) {
            reached.put(leaves, new BitSet(tokens.size()));
        }
        ListStarts starts = new ListStarts(tokens);
        for (PhraseIndex.Hit<PolarityRule> hit : phrases.find(words)) {
            boolean takenBack = hit.to() < tokens.size()
                    && TAKEN_BACK.contains(tokens.get(hit.to()).text());
            if (!takenBack && isMeant(tokens, hit)) {
                reach(tokens, hit, starts, reached.get(hit.value().leaves()));
            }
        }
        return reached;
    }

    private boolean isMeant(List<Token> tokens, PhraseIndex.Hit<PolarityRule> hit) {
        return switch (hit.value().subject()) {
            case ANY -> true;
            case OWN -> isOwn(tokens, hit.from(), true);
            case DOER -> isOwn(tokens, hit.from(), false) && isDeed(tokens, hit.to());
        };
    }

    /**
     * Whether the writer is the subject: named, or left out, as a résumé does ("wrote the store but never ran it").
     *
     * @param people whether a word for people before it stands for the writer too ("engineer eager to")
     */
    private boolean isOwn(List<Token> tokens, int index, boolean people) {
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
    private boolean isDeed(List<Token> tokens, int from) {
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

    private void reach(List<Token> tokens, PhraseIndex.Hit<PolarityRule> hit, ListStarts starts, BitSet reached) {
        PolarityRule rule = hit.value();
        int from = hit.from();
        int to = switch (rule.scope()) {
            case NEXT -> Math.min(clauseEnd(tokens, hit.to()), hit.to() + rule.reach());
            case CLAUSE, AROUND -> clauseEnd(tokens, hit.to());
            case REST, STATEMENT -> tokens.size();
        };
        if (rule.scope() == PolarityRule.Scope.STATEMENT) {
            from = 0;
        } else if (rule.scope() == PolarityRule.Scope.AROUND) {
            from = starts.of(clauseStart(tokens, hit.from()));
            // "Kafka, run by the vendor": a clause that begins with the words speaks of the one before it.
            from = from == hit.from() && from > 0 ? clauseStart(tokens, from - 1) : from;
        }
        reached.set(from, to);
    }

    private static int clauseStart(List<Token> tokens, int index) {
        int start = index;
        while (start > 0 && !tokens.get(start).opensClause()) {
            start--;
        }
        return start;
    }

    /** Where the clause ends, or the writer says what was done: "instead of locking the table I wrote a log". */
    private int clauseEnd(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size()
                && !tokens.get(end).opensClause()
                && !tokens.get(end).text().equals("but")
                && !(end > index && tellsAnew(tokens, end))) {
            end++;
        }
        return end;
    }

    private boolean tellsAnew(List<Token> tokens, int index) {
        String subject = tokens.get(index).text();
        return (subject.equals(Token.SELF) || subject.equals(Token.GROUP))
                && index + 1 < tokens.size()
                && verbs.of(tokens.get(index + 1)).isPresent();
    }

    /**
     * "The store, the queue and the scheduler are the vendor's": the things before the clause belong to it. Each start is found
     * once, however many hits ask for it.
     */
    private final class ListStarts {
        private final List<Token> tokens;
        private final Map<Integer, Integer> known = new HashMap<>();

        ListStarts(List<Token> tokens) {
            this.tokens = tokens;
        }

        int of(int clause) {
            int start = clause;
            List<Integer> passed = new ArrayList<>();
            while (!known.containsKey(start) && start > 0) {
                int before = clauseStart(tokens, start - 1);
                if (!isItem(before, start)) {
                    break;
                }
                passed.add(start);
                start = before;
            }
            int first = known.getOrDefault(start, start);
            known.put(start, first);
            passed.forEach(clauseStart -> known.put(clauseStart, first));
            return first;
        }

        private boolean isItem(int from, int to) {
            return to - from <= ITEM
                    && tokens.subList(from, to).stream()
                            .allMatch(token -> verbs.of(token).isEmpty());
        }
    }
}
