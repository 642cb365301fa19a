package dev.assay.engine.reading;

import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;

/** Tells whether what a verb made is a text about work ("wrote the storage strategy") and not the work. */
final class Documents {
    /** Words behind which the object of a verb has ended. */
    private static final Set<String> ENDS = Set.of(
            "of", "for", "in", "on", "to", "with", "that", "which", "who", "from", "by", "and", "or", "so", "into",
            "over", "at", "as", "between", "under", "using", "about", "when", "while", "where", "after", "before",
            "because", "until", "is", "was", "are", "were");

    private final PhraseIndex<String> nouns = new PhraseIndex<>();

    Documents(List<String> documents) {
        documents.forEach(noun -> nouns.add(Phrase.parse(noun), noun));
    }

    boolean knows(String word) {
        return nouns.knows(word);
    }

    /** Whether the noun that ends the object behind a verb names a document. */
    boolean isObject(List<Token> tokens, int behindVerb) {
        int end = behindVerb;
        while (end < tokens.size()
                && !tokens.get(end).opensClause()
                && !ENDS.contains(tokens.get(end).text())) {
            end++;
        }
        List<Token> object = tokens.subList(behindVerb, end);
        return nouns.find(object).stream().anyMatch(hit -> hit.to() == object.size());
    }
}
