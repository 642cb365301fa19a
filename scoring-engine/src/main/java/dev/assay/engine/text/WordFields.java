package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what is told in the words of its field: one word that only the field has, and enough different others near it, in
 * any order. No order of words needs to be foreseen, so descriptions are found that nobody has written before.
 */
public final class WordFields<T> {
    /** How far from the core word the others may stand: about one long clause. */
    private static final int REACH = 24;

    private static final Comparator<Found> NEAREST = Comparator.comparingInt(Found::distance)
            .thenComparingInt(found -> found.place().from())
            .thenComparingInt(found -> -found.place().to());

    private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(
                    (Place place) -> place.at().from())
            .thenComparingInt(place -> place.entry().number());

    private final PhraseIndex<List<Entry>> phrases;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final List<Integer> least = new ArrayList<>();

    private record Entry(int field, int number, boolean core) {}

    private record Place(Entry entry, Extent at) {}

    private record Found(int number, Extent place, int distance) {}

    public WordFields(Lexicon lexicon) {
        this.phrases = new PhraseIndex<>(lexicon);
    }

    /** @param enough how many different entries must stand there, the core word among them */
    public void add(List<String> core, List<String> beside, int enough, T value) {
        int field = values.size();
        values.add(value);
        least.add(enough);
        int number = 0;
        for (String phrase : core) {
            add(phrase, new Entry(field, number++, true));
        }
        for (String phrase : beside) {
            add(phrase, new Entry(field, number++, false));
        }
    }

    /** Fields share many words; a phrase is looked for once, whatever number of fields it stands in. */
    private void add(String phrase, Entry entry) {
        entries.computeIfAbsent(phrase, added -> {
                    List<Entry> shared = new ArrayList<>(1);
                    phrases.add(Phrase.parse(phrase), shared);
                    return shared;
                })
                .add(entry);
    }

    public boolean knows(String key) {
        return phrases.knows(key);
    }

    /**
     * Each field that is there, in the order in which they were added, at the place where most of its words are.
     *
     * @param unmeant tokens that count for nothing
     */
    public List<Spread<T>> find(Wording words, BitSet unmeant) {
        List<PhraseIndex.Hit<List<Entry>>> hits = phrases.find(words).stream()
                .filter(hit -> !unmeant.get(hit.from()))
                .toList();
        Map<Integer, List<Place>> byField = new TreeMap<>();
        BitSet possible = possible(hits);
        for (PhraseIndex.Hit<List<Entry>> hit : hits) {
            for (Entry entry : hit.value()) {
                if (possible.get(entry.field())) {
                    byField.computeIfAbsent(entry.field(), field -> new ArrayList<>())
                            .add(new Place(entry, hit.extent()));
                }
            }
        }
        List<Spread<T>> spreads = new ArrayList<>();
        byField.forEach((field, places) -> {
            places.sort(IN_ORDER);
            richest(places, least.get(field))
                    .ifPresent(extents -> spreads.add(new Spread<>(values.get(field), extents.get(0), extents)));
        });
        return spreads;
    }

    /** The few fields that have a core word and enough others somewhere in the text. */
    private BitSet possible(List<PhraseIndex.Hit<List<Entry>>> hits) {
        int[] places = new int[values.size()];
        BitSet possible = new BitSet();
        for (PhraseIndex.Hit<List<Entry>> hit : hits) {
            for (Entry entry : hit.value()) {
                places[entry.field()]++;
                if (entry.core()) {
                    possible.set(entry.field());
                }
            }
        }
        for (int field = possible.nextSetBit(0); field >= 0; field = possible.nextSetBit(field + 1)) {
            possible.set(field, places[field] >= least.get(field));
        }
        return possible;
    }

    private static Optional<List<Extent>> richest(List<Place> places, int enough) {
        int longest =
                places.stream().mapToInt(place -> place.at().length()).max().orElse(0);
        List<Extent> best = List.of();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            List<Extent> around = place.entry().core() ? around(place, near(places, i, longest)) : List.of();
            if (around.size() > best.size()) {
                best = around;
            }
        }
        return best.size() >= enough ? Optional.of(best) : Optional.empty();
    }

    /** All places that may be near enough to this one, in order: no text is looked through once more for each of its words. */
    private static List<Place> near(List<Place> places, int core, int longest) {
        int from = places.get(core).at().from() - REACH - longest;
        int to = places.get(core).at().to() + REACH;
        int first = core;
        while (first > 0 && places.get(first - 1).at().from() >= from) {
            first--;
        }
        int end = core + 1;
        while (end < places.size() && places.get(end).at().from() <= to) {
            end++;
        }
        return places.subList(first, end);
    }

    /** The core word first, and the nearest place of every other entry, none of which share a word. */
    private static List<Extent> around(Place core, List<Place> places) {
        List<Found> near = new ArrayList<>();
        for (Place place : places) {
            int distance = core.at().distance(place.at());
            if (distance <= REACH) {
                near.add(new Found(place.entry().number(), place.at(), distance));
            }
        }
        near.sort(NEAREST);
        Set<Integer> counted = new HashSet<>(Set.of(core.entry().number()));
        List<Extent> taken = new ArrayList<>(List.of(core.at()));
        for (Found found : near) {
            boolean apart = taken.stream().noneMatch(found.place()::overlaps);
            if (apart && counted.add(found.number())) {
                taken.add(found.place());
            }
        }
        return taken;
    }
}
