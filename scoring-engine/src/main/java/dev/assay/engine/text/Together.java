package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds groups of phrases that stand near each other in any order: {@code (assistant|bot) & (undo|reverse*)}. People tell the same work
 * in many orders of words; a group needs to be written once.
 */
public final class Together<T> {
    /** How many words a group may span: about one long clause. */
    private static final int REACH = 24;

    private final PhraseIndex<Part<T>> parts;

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

    /** The narrowest place of each group that is there, from its first word to its last. */
    public List<PhraseIndex.Hit<T>> find(Wording words) {
        Map<Group<T>, List<List<PhraseIndex.Hit<Part<T>>>>> found = new HashMap<>();
        List<Group<T>> order = new ArrayList<>();
        for (PhraseIndex.Hit<Part<T>> hit : parts.find(words)) {
            Group<T> group = hit.value().group();
            found.computeIfAbsent(group, first -> {
                        order.add(group);
                        return places(group.size());
                    })
                    .get(hit.value().number())
                    .add(hit);
        }
        List<PhraseIndex.Hit<T>> hits = new ArrayList<>();
        order.forEach(group -> narrowest(found.get(group))
                .ifPresent(span -> hits.add(new PhraseIndex.Hit<>(group.value(), span.from(), span.to()))));
        return hits;
    }

    private static <P> List<List<P>> places(int size) {
        List<List<P>> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(new ArrayList<>());
        }
        return places;
    }

    private static <P> Optional<PhraseIndex.Hit<P>> narrowest(List<List<PhraseIndex.Hit<P>>> places) {
        PhraseIndex.Hit<P> best = null;
        for (PhraseIndex.Hit<P> first : places.get(0)) {
            List<PhraseIndex.Hit<P>> taken = new ArrayList<>(List.of(first));
            PhraseIndex.Hit<P> span = first;
            for (int i = 1; i < places.size() && span != null; i++) {
                span = joined(span, places.get(i), taken);
            }
            if (span != null && (best == null || length(span) < length(best))) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The span widened by the nearest place that shares no word with those taken; null when none is near enough. */
    private static <P> PhraseIndex.Hit<P> joined(
            PhraseIndex.Hit<P> span, List<PhraseIndex.Hit<P>> places, List<PhraseIndex.Hit<P>> taken) {
        PhraseIndex.Hit<P> best = null;
        PhraseIndex.Hit<P> chosen = null;
        for (PhraseIndex.Hit<P> place : places) {
            PhraseIndex.Hit<P> wider = new PhraseIndex.Hit<>(
                    span.value(), Math.min(span.from(), place.from()), Math.max(span.to(), place.to()));
            boolean apart = taken.stream().noneMatch(other -> place.overlaps(other.from(), other.to()));
            if (apart && length(wider) <= REACH && (best == null || length(wider) < length(best))) {
                best = wider;
                chosen = place;
            }
        }
        if (chosen != null) {
            taken.add(chosen);
        }
        return best;
    }

    private static int length(PhraseIndex.Hit<?> span) {
        return span.to() - span.from();
    }
}
