package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.text.Extent;
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
    private final VerbForms verbs;
    private final Actors actors;

    /**
     * @param verbs by which what one does is told from what things do, and a list of things from a sentence of its own
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
        Scopes scopes = new Scopes(tokens, verbs);
        Speakers speakers = new Speakers(tokens, verbs, actors);
        for (PhraseIndex.Hit<PolarityRule> hit : phrases.find(words)) {
            boolean takenBack = hit.to() < tokens.size()
                    && TAKEN_BACK.contains(tokens.get(hit.to()).text());
            if (!takenBack && speakers.say(hit.value().subject(), hit.from(), hit.to())) {
                Extent extent = scopes.of(hit.value(), hit.from(), hit.to());
                reached.get(hit.value().leaves()).set(extent.from(), extent.to());
            }
        }
        return reached;
    }
}
