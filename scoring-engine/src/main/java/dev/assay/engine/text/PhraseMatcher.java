package dev.assay.engine.text;

import java.util.List;
import java.util.stream.IntStream;

/** One phrase with gaps or words that may be absent, in the symbols of a lexicon. */
final class PhraseMatcher {
    private static final int GAP = 6;

    /** Element, choice, symbols in order; a gap has no choices. */
    private final int[][][] elements;

    private final boolean[] optional;

    PhraseMatcher(int[][][] elements, List<Phrase.Element> source) {
        this.elements = elements;
        this.optional = new boolean[source.size()];
        for (int i = 0; i < optional.length; i++) {
            optional[i] = source.get(i).optional();
        }
    }

    /** The element by whose words an index finds the phrase: the one that phrases use least. */
    int rarest(Lexicon lexicon) {
        int rarest = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < elements.length; i++) {
            if (isMandatory(i)) {
                int uses = 0;
                for (int[] choice : elements[i]) {
                    uses += lexicon.uses(choice[0]);
                }
                if (uses < least) {
                    least = uses;
                    rarest = i;
                }
            }
        }
        return rarest;
    }

    int[][] choices(int element) {
        return elements[element];
    }

    /** The most tokens that a match can have before this element. */
    int tokensBefore(int element) {
        int tokens = 0;
        for (int i = 0; i < element; i++) {
            int longest = elements[i].length == 0 ? GAP : 0;
            for (int[] choice : elements[i]) {
                longest = Math.max(longest, choice.length * Wording.LONGEST_STEP);
            }
            tokens += longest;
        }
        return tokens;
    }

    /**
     * What a text must have beside a word of this element: for each other element that must be there, how many symbols follow of which it must have
     * one, and these.
     */
    int[] needs(int element) {
        IntStream.Builder needs = IntStream.builder();
        for (int i = 0; i < elements.length; i++) {
            if (i != element && isMandatory(i)) {
                needs.add(elements[i].length);
                for (int[] choice : elements[i]) {
                    needs.add(choice[0]);
                }
            }
        }
        return needs.build().toArray();
    }

    private boolean isMandatory(int element) {
        return !optional[element] && elements[element].length > 0;
    }

    /** Index behind the match that begins at this token; -1 when there is none. */
    int match(Wording words, int at) {
        return match(words, at, 0);
    }

    private int match(Wording words, int at, int element) {
        if (element == elements.length) {
            return at;
        }
        if (elements[element].length == 0) {
            return matchGap(words, at, element);
        }
        int longest = optional[element] ? match(words, at, element + 1) : -1;
        for (int[] choice : elements[element]) {
            int end = consume(words, at, choice);
            if (end >= 0) {
                longest = Math.max(longest, match(words, end, element + 1));
            }
        }
        return longest;
    }

    private int matchGap(Wording words, int at, int element) {
        int limit = Math.min(words.size(), at + GAP + 1);
        for (int i = at; i < limit; i++) {
            int end = match(words, i, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int consume(Wording words, int from, int[] choice) {
        int at = from;
        for (int symbol : choice) {
            int step = at < words.size() ? words.step(symbol, at) : 0;
            if (step == 0) {
                return -1;
            }
            at += step;
        }
        return at;
    }
}
