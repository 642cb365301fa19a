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

    private final PhraseIndex<PolarityRule> phrases;

    Polarity(List<PolarityRule> rules, Lexicon lexicon) {
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

    private static void reach(List<Token> tokens, PhraseIndex.Hit<PolarityRule> hit, BitSet reached) {
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
            from = clauseStart(tokens, hit.from());
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
