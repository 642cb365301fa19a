package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Phrases under the word that phrases use least, of those that every match must have. Which that is is known when all phrases are, those of other
 * indexes of the lexicon too.
 */
final class RarestWords {
    private static final int[] NOTHING = {};

    private final List<Entry> entries = new ArrayList<>();
    private int[][] bySymbol = new int[0][];

    /** The needs of all phrases, one after the other in one piece of memory: most of those that are asked about are not there. */
    private final int[] needs;

    /** Where the needs of each begin, and where those of the last one end. */
    private final int[] needsFrom;

    /** @param before how many tokens of a match may stand before the word under which it is kept */
    private record Entry(PhraseMatcher matcher, int phrase, int before) {}

    /** Takes what is found. */
    interface Finds {
        void add(int phrase, int from, int to);
    }

    RarestWords(Map<Integer, PhraseMatcher> phrases, Lexicon lexicon) {
        IntStream.Builder all = IntStream.builder();
        needsFrom = new int[phrases.size() + 1];
        phrases.forEach((phrase, matcher) -> {
            int rarest = matcher.rarest(lexicon);
            add(new Entry(matcher, phrase, matcher.tokensBefore(rarest)), matcher.choices(rarest));
            int[] own = matcher.needs(rarest);
            IntStream.of(own).forEach(all::add);
            needsFrom[entries.size()] = needsFrom[entries.size() - 1] + own.length;
        });
        needs = all.build().toArray();
    }

    private void add(Entry entry, int[][] choices) {
        int number = entries.size();
        entries.add(entry);
        for (int[] choice : choices) {
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
                        possible.set(number, isPossible(number, words));
                    }
                    if (possible.get(number)) {
                        find(words, entries.get(number), at, finds);
                    }
                }
            }
        }
    }

    private boolean isPossible(int number, Wording words) {
        int at = needsFrom[number];
        boolean possible = true;
        while (possible && at < needsFrom[number + 1]) {
            int end = at + 1 + needs[at];
            possible = false;
            for (int i = at + 1; i < end && !possible; i++) {
                possible = words.has(needs[i]);
            }
            at = end;
        }
        return possible;
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
