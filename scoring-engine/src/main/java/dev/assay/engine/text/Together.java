package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds groups of phrases that stand near each other in any order: {@code (assistant|bot) & (undo|reverse*)}. People tell the same work
 * in many orders of words; a group needs to be written once.
 */
public final class Together<T> {
    /** How many words a group may span: about one long clause. */
    private static final int REACH = 24;

    private final PhraseIndex<Part<T>> parts;

    /** Told apart by identity: two groups of one value are two. */
    private record Group<T>(T value, int size) {}

    private record Part<T>(Group<T> group, int number) {}

    public Together(Lexicon lexicon) {
        this.parts = new PhraseIndex<>(lexicon);
    }

    /** The phrases of a group; one alone where the text has no {@code &}. */
    public static List<String> parts(String text) {
        return Arrays.stream(text.split(" & ")).map(String::strip).toList();
    }

    public void add(List<String> phrases, T value) {
        Group<T> group = new Group<>(value, phrases.size());
        for (int i = 0; i < phrases.size(); i++) {
            parts.add(Phrase.parse(phrases.get(i)), new Part<>(group, i));
        }
    }

    public boolean knows(String key) {
        return parts.knows(key);
    }

    /** The narrowest place of each group that is there. */
    public List<Spread<T>> find(Wording words) {
        Map<Group<T>, List<List<Extent>>> found = new IdentityHashMap<>();
        List<Group<T>> order = new ArrayList<>();
        for (PhraseIndex.Hit<Part<T>> hit : parts.find(words)) {
            Group<T> group = hit.value().group();
            found.computeIfAbsent(group, first -> {
                        order.add(group);
                        return places(group.size());
                    })
                    .get(hit.value().number())
                    .add(hit.extent());
        }
        List<Spread<T>> spreads = new ArrayList<>();
        for (Group<T> group : order) {
            List<Extent> narrowest = narrowest(found.get(group));
            if (!narrowest.isEmpty()) {
                spreads.add(new Spread<>(group.value(), first(narrowest), narrowest));
            }
        }
        return spreads;
    }

    private static List<List<Extent>> places(int size) {
        List<List<Extent>> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(new ArrayList<>());
        }
        return places;
    }

    /** A place of each part, none of them sharing a word, as near to each other as can be; empty when there is none. */
    private static List<Extent> narrowest(List<List<Extent>> places) {
        List<Extent> best = List.of();
        for (Extent first : places.get(0)) {
            List<Extent> taken = new ArrayList<>(List.of(first));
            Extent span = first;
            for (int i = 1; i < places.size() && span != null; i++) {
                span = joined(span, places.get(i), taken);
            }
            if (span != null && (best.isEmpty() || span.length() < span(best).length())) {
                best = taken;
            }
        }
        return best;
    }

    /** The span widened by the nearest place that shares no word with those taken; null when none is near enough. */
    private static Extent joined(Extent span, List<Extent> places, List<Extent> taken) {
        Extent best = null;
        Extent chosen = null;
        for (int i = firstFrom(places, span.to() - REACH); i < places.size(); i++) {
            Extent place = places.get(i);
            if (place.from() > span.from() + REACH) {
                break;
            }
            Extent wider = new Extent(Math.min(span.from(), place.from()), Math.max(span.to(), place.to()));
            boolean apart = taken.stream().noneMatch(place::overlaps);
            if (apart && wider.length() <= REACH && (best == null || wider.length() < best.length())) {
                best = wider;
                chosen = place;
            }
        }
        if (chosen != null) {
            taken.add(chosen);
        }
        return best;
    }

    /** The first of the places that begins there or later; they come in order. */
    private static int firstFrom(List<Extent> places, int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Extent span(List<Extent> places) {
        int from = places.stream().mapToInt(Extent::from).min().orElseThrow();
        int to = places.stream().mapToInt(Extent::to).max().orElseThrow();
        return new Extent(from, to);
    }

    private static Extent first(List<Extent> places) {
        return places.stream().min(Comparator.comparingInt(Extent::from)).orElseThrow();
    }
}
