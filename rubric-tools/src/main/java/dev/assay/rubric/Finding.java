package dev.assay.rubric;

import java.util.Comparator;

/**
 * Something in a rubric that is wrong or doubtful.
 *
 * @param line counted from 1
 * @param id of the rule, or what stands for it
 * @param what what is wrong
 * @param advice what to do
 */
public record Finding(Severity severity, String file, int line, String id, String what, String advice)
        implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::what)
            .thenComparing(Finding::id);

    /** Whether the rubric must not be used as it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }
}
