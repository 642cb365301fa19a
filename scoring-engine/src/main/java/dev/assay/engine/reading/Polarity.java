package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Wording;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of a statement are not meant as something the candidate did. */
final class Polarity {
    private static final Set<String> TAKEN_BACK = Set.of("only", "just", "merely");

    /** Words of an item in a list of things. */
    private static final int ITEM = 5;

    private final PhraseIndex<PolarityRule> phrases;
    private final VerbForms verbs;

    /** @param verbs by which a part of a list of things is told from a sentence of its own */
    Polarity(List<PolarityRule> rules, VerbForms verbs, Lexicon lexicon) {
        this.verbs = verbs;
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
        for (PhraseIndex.Hit<PolarityRule> hit : phrases.find(words)) {
            boolean takenBack = hit.to() < tokens.size()
                    && TAKEN_BACK.contains(tokens.get(hit.to()).text());
            if (!takenBack) {
                reach(tokens, hit, reached.get(hit.value().leaves()));
            }
        }
        return reached;
    }

    private void reach(List<Token> tokens, PhraseIndex.Hit<PolarityRule> hit, BitSet reached) {
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
            from = listStart(tokens, clauseStart(tokens, hit.from()));
            // "Kafka, run by the vendor": a clause that begins with the words speaks of the one before it.
            from = from == hit.from() && from > 0 ? clauseStart(tokens, from - 1) : from;
        }
        reached.set(from, to);
    }

    /** "The store, the queue and the scheduler are the vendor's": the things before the clause belong to it. */
    private int listStart(List<Token> tokens, int clause) {
        int start = clause;
        while (start > 0) {
            int before = clauseStart(tokens, start - 1);
            boolean item = start - before <= ITEM
                    && tokens.subList(before, start).stream()
                            .allMatch(token -> verbs.of(token).isEmpty());
            if (!item) {
                return start;
            }
            start = before;
        }
        return start;
    }

    private static int clauseStart(List<Token> tokens, int index) {
        int start = index;
        while (start > 0 && !tokens.get(start).opensClause()) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size()
                && !tokens.get(end).opensClause()
                && !tokens.get(end).text().equals("but")) {
            end++;
        }
        return end;
    }
}
