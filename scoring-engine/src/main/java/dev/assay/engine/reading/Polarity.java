package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which words of a statement are not meant as something the candidate did. */
final class Polarity {
    private static final Set<String> TAKEN_BACK = Set.of("only", "just", "merely");

    private final PhraseIndex<PolarityRule> phrases = new PhraseIndex<>();

    Polarity(List<PolarityRule> rules) {
        for (PolarityRule rule : rules) {
            rule.phrases().forEach(phrase -> phrases.add(Phrase.parse(phrase), rule));
        }
    }

    boolean knows(String key) {
        return phrases.knows(key);
    }

    /** Token indexes that are no evidence. */
    BitSet denied(List<Token> tokens) {
        BitSet denied = new BitSet(tokens.size());
        for (PhraseIndex.Hit<PolarityRule> hit : phrases.find(tokens)) {
            boolean takenBack = hit.to() < tokens.size()
                    && TAKEN_BACK.contains(tokens.get(hit.to()).text());
            if (!takenBack) {
                deny(tokens, hit, denied);
            }
        }
        return denied;
    }

    private static void deny(List<Token> tokens, PhraseIndex.Hit<PolarityRule> hit, BitSet denied) {
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
            while (from > 0 && !tokens.get(from).opensClause()) {
                from--;
            }
        }
        denied.set(from, to);
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
