package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Phrases under the word that phrases use least, of those that every match must have. */
final class RarestWords {
    private static final int[] NOTHING = {};

    private final List<Entry> entries = new ArrayList<>();
    private int[][] bySymbol = new int[0][];

    /** @param before how many tokens of a match may stand before the word under which it is kept */
    private record Entry(PhraseMatcher matcher, int phrase, int before) {}

    /** Takes what is found. */
    interface Finds {
        void add(int phrase, int from, int to);
    }

    void add(PhraseMatcher matcher, int phrase, Lexicon lexicon) {
        int number = entries.size();
        int rarest = matcher.rarest(lexicon);
        entries.add(new Entry(matcher, phrase, matcher.tokensBefore(rarest)));
        for (int[] choice : matcher.choices(rarest)) {
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
        BitSet seen = new BitSet();
        BitSet possible = new BitSet();
        for (int at = 0; at < words.size(); at++) {
            for (int offer = words.firstOffer(at); offer < words.firstOffer(at + 1); offer++) {
                for (int number : under(words.symbol(offer))) {
                    if (!seen.get(number)) {
                        seen.set(number);
                        possible.set(number, entries.get(number).matcher().isPossible(words));
                    }
                    if (possible.get(number)) {
                        find(words, entries.get(number), at, finds);
                    }
                }
            }
        }
    }

    private int[] under(int symbol) {
        return symbol < bySymbol.length && bySymbol[symbol] != null ? bySymbol[symbol] : NOTHING;
    }

    /** Matches whose rarest word stands at this token; one with two of these words may be found twice. */
    private static void find(Wording words, Entry entry, int at, Finds finds) {
        for (int from = Math.max(0, at - entry.before()); from <= at; from++) {
            int to = entry.matcher().match(words, from);
            if (to >= 0) {
                finds.add(entry.phrase(), from, to);
            }
        }
    }
}
