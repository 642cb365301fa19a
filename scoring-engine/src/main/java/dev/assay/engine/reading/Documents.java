package dev.assay.engine.reading;

import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Tells whether what a verb made is a text about work ("wrote the storage strategy") and not the work. */
final class Documents {
    /** Words behind which the object of a verb has ended. */
    private static final Set<String> ENDS = Set.of(
            "of", "for", "in", "on", "to", "with", "that", "which", "who", "from", "by", "and", "or", "so", "into",
            "over", "at", "as", "between", "under", "using", "about", "when", "while", "where", "after", "before",
            "because", "until", "is", "was", "are", "were");

    /** More tokens than any name of a kind of document has. */
    private static final int LONGEST = 16;

    private final PhraseIndex<String> nouns = new PhraseIndex<>();

    Documents(List<String> documents) {
        documents.forEach(noun -> nouns.add(Phrase.parse(noun), noun));
    }

    boolean knows(String word) {
        return nouns.knows(word);
    }

    /** @param named tokens that name things of the rubric, which are no documents */
    Objects objects(List<Token> tokens, BitSet named) {
        return new Objects(tokens, named);
    }

    /** The objects of the verbs of a statement. */
    final class Objects {
        private final List<Token> tokens;
        private final BitSet named;
        private final int[] ends;

        private Objects(List<Token> tokens, BitSet named) {
            this.tokens = tokens;
            this.named = named;
            this.ends = ends(tokens);
        }

        /** Whether the noun that ends the object behind a verb names a document. */
        boolean isDocument(int behindVerb) {
            int end = ends[behindVerb];
            if (end == behindVerb || named.get(end - 1)) {
                return false;
            }
            List<Token> tail = tokens.subList(Math.max(behindVerb, end - LONGEST), end);
            return nouns.find(tail).stream().anyMatch(hit -> hit.to() == tail.size());
        }
    }

    /** Where the object ends that begins at each token, or behind the last one. */
    private static int[] ends(List<Token> tokens) {
        int[] ends = new int[tokens.size() + 1];
        ends[tokens.size()] = tokens.size();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            ends[i] = token.opensClause() || ENDS.contains(token.text()) ? i : ends[i + 1];
        }
        return ends;
    }
}
