package dev.assay.engine.reading;

import dev.assay.engine.text.LookAlikes;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;

/** Finds text that speaks to the reader of the résumé instead of about its writer. */
public final class Instructions {
    /** Words that ask for what follows and belong to it. */
    private static final Set<String> POLITE = Set.of(
            "please", "kindly", "bitte", "veuillez", "favor", "por", "favore", "per", "prosze", "prosim", "pozalujsta");

    private final PhraseIndex<Boolean> phrases = new PhraseIndex<>();

    Instructions(List<String> phrases) {
        phrases.forEach(phrase -> this.phrases.add(Phrase.parse(phrase), true));
    }

    boolean knows(String key) {
        return phrases.knows(key);
    }

    /**
     * Index of the token where an instruction begins, also one in letters and digits that only look like its own; the number
     * of tokens when there is none.
     */
    public int start(List<Token> sentence) {
        List<Token> read = LookAlikes.read(sentence);
        int plain = first(sentence);
        return read == sentence ? plain : Math.min(plain, first(read));
    }

    private int first(List<Token> sentence) {
        int start = phrases.find(sentence).stream()
                .mapToInt(PhraseIndex.Hit::from)
                .min()
                .orElse(sentence.size());
        while (start > 0
                && start < sentence.size()
                && POLITE.contains(sentence.get(start - 1).text())) {
            start--;
        }
        return start;
    }
}
