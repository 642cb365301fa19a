package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Phrases under the word that phrases use least, of those that every match must have. */
final class RarestWords {
    private final List<Entry> entries = new ArrayList<>();
    private int[][] bySymbol = new int[0][];

    private record Entry(PhraseMatcher matcher, int phrase) {}

    /** Takes what is found. */
    interface Finds {
        void add(int phrase, int from, int to);
    }

    void add(PhraseMatcher matcher, int phrase, Lexicon lexicon) {
        int number = entries.size();
        entries.add(new Entry(matcher, phrase));
        for (int[] choice : matcher.rarest(lexicon)) {
            int symbol = choice[0];
            if (symbol >= bySymbol.length) {
                bySymbol = Arrays.copyOf(bySymbol, 2 * symbol + 1);
            }
            int[] before = bySymbol[symbol] == null ? new int[0] : bySymbol[symbol];
            bySymbol[symbol] = Arrays.copyOf(before, before.length + 1);
            bySymbol[symbol][before.length] = number;
        }
    }

    void find(Wording words, Finds finds) {
        BitSet candidates = new BitSet();
        for (int offer = 0; offer < words.firstOffer(words.size()); offer++) {
            int symbol = words.symbol(offer);
            if (symbol < bySymbol.length && bySymbol[symbol] != null) {
                for (int number : bySymbol[symbol]) {
                    candidates.set(number);
                }
            }
        }
        for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
            find(words, entries.get(number), finds);
        }
    }

    private static void find(Wording words, Entry entry, Finds finds) {
        if (!entry.matcher().isPossible(words)) {
            return;
        }
        for (int from = 0; from < words.size(); from++) {
            int to = entry.matcher().match(words, from);
            if (to >= 0) {
                finds.add(entry.phrase(), from, to);
            }
        }
    }
}
