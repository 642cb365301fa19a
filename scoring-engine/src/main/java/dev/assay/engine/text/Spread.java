package dev.assay.engine.text;

import java.util.Comparator;
import java.util.List;

/**
 * Something found by words that may stand apart.
 *
 * @param head the words that tell it most, by which one judges who did it
 * @param places all the words that tell it, in order, the head among them
 */
public record Spread<T>(T value, Extent head, List<Extent> places) {
    public Spread {
        places = places.stream().sorted(Comparator.comparingInt(Extent::from)).toList();
    }

    public static <T> Spread<T> of(PhraseIndex.Hit<T> hit) {
        return new Spread<>(hit.value(), hit.extent(), List.of(hit.extent()));
    }

    public int from() {
        return head.from();
    }

    public int to() {
        return head.to();
    }
}
