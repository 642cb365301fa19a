package dev.assay.engine.explanation;

import java.util.List;

/** Several things in one sentence. */
final class Listing {
    private Listing() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String of(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
