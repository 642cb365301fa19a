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

    private static final Set<String> WAS = Set.of("was", "were");
    private static final Set<String> JOINING = Set.of("and", "but", "or");

    /** Words from a negation to its verb: "never really used". */
    private static final int TO_VERB = 3;

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
        for (PhraseIndex.Hit<PolarityRule> hit : phrases.find(words)) {
            boolean takenBack = hit.to() < tokens.size()
                    && TAKEN_BACK.contains(tokens.get(hit.to()).text());
            if (!takenBack && isMeant(tokens, hit)) {
                Extent extent = scopes.of(hit.value(), hit.from(), hit.to());
                reached.get(hit.value().leaves()).set(extent.from(), extent.to());
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
}
