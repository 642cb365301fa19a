package dev.assay.engine.reading;

import dev.assay.engine.rubric.ConnectiveRule;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Wording;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds connectives. */
final class ConnectiveFinder {
    private final PhraseIndex<ConnectiveRule> phrases;

    ConnectiveFinder(List<ConnectiveRule> rules, Lexicon lexicon) {
        this.phrases = new PhraseIndex<>(lexicon);
        for (ConnectiveRule rule : rules) {
            rule.phrases().forEach(phrase -> phrases.add(Phrase.parse(phrase), rule));
        }
    }

    /**
     * The first of each kind, in the order of the text.
     *
     * @param taken tokens that belong to something else
     */
    List<Connective> find(Wording words, BitSet taken) {
        Set<String> kinds = new HashSet<>();
        return phrases.find(words).stream()
                .filter(hit -> taken.get(hit.from(), hit.to()).isEmpty())
                .map(hit -> new Connective(hit.value(), hit.from(), hit.to()))
                .sorted(Comparator.comparingInt(Connective::from).thenComparing(Connective::to))
                .filter(found -> kinds.add(found.rule().id()))
                .toList();
    }

    /** Words that name a thing or measure it tie nothing together: "exactly-once", "requests per second". */
    static BitSet taken(ConceptFinder.Found mentioned, List<Measure> measured) {
        BitSet taken = (BitSet) mentioned.named().clone();
        measured.forEach(measure -> taken.set(measure.from(), measure.to()));
        return taken;
    }
}
