package dev.assay.engine.rubric;

import java.util.List;

/** A list left out of a rubric file is an empty one. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
