package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    private final PhraseIndex<Entry> entries;
    private final List<T> values = new ArrayList<>();
    private final List<Integer> least = new ArrayList<>();

    private record Entry(int field, int number, boolean core) {}

    private record Place(Entry entry, Extent at) {}

    private record Found(int number, Extent place, int distance) {}

    public WordFields(Lexicon lexicon) {
        this.entries = new PhraseIndex<>(lexicon);
    }

    /** @param enough how many different entries must stand there, the core word among them */
    public void add(List<String> core, List<String> beside, int enough, T value) {
        int field = values.size();
        values.add(value);
        least.add(enough);
        int number = 0;
        for (String phrase : core) {
            entries.add(Phrase.parse(phrase), new Entry(field, number++, true));
        }
        for (String phrase : beside) {
            entries.add(Phrase.parse(phrase), new Entry(field, number++, false));
        }
    }

    public boolean knows(String key) {
        return entries.knows(key);
    }

    /**
     * Each field that is there, in the order in which they were added, at the place where most of its words are.
     *
     * @param unmeant tokens that count for nothing
     */
    public List<Spread<T>> find(Wording words, BitSet unmeant) {
        Map<Integer, List<Place>> byField = new TreeMap<>();
        for (PhraseIndex.Hit<Entry> hit : entries.find(words)) {
            if (!unmeant.get(hit.from())) {
                byField.computeIfAbsent(hit.value().field(), field -> new ArrayList<>())
                        .add(new Place(hit.value(), hit.extent()));
            }
        }
        List<Spread<T>> spreads = new ArrayList<>();
        byField.forEach((field, places) -> richest(places, least.get(field))
                .ifPresent(extents -> spreads.add(new Spread<>(values.get(field), extents.get(0), extents))));
        return spreads;
    }

    private static Optional<List<Extent>> richest(List<Place> places, int enough) {
        if (places.size() < enough) {
            return Optional.empty();
        }
        List<Extent> best = List.of();
        for (Place place : places) {
            List<Extent> around = place.entry().core() ? around(place, places) : List.of();
            if (around.size() > best.size()) {
                best = around;
            }
        }
        return best.size() >= enough ? Optional.of(best) : Optional.empty();
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
