package dev.assay.scoring.assessment;

import java.util.Comparator;

/**
 * Which state of a candidate something is about. A restored database starts a new incarnation in which versions may repeat, so the incarnation
 * counts first.
 */
public record VersionStamp(long incarnation, long version) implements Comparable<VersionStamp> {

    private static final Comparator<VersionStamp> ORDER =
            Comparator.comparingLong(VersionStamp::incarnation).thenComparingLong(VersionStamp::version);

    @Override
    public int compareTo(VersionStamp other) {
        return ORDER.compare(this, other);
    }

    public boolean isNewerThan(VersionStamp other) {
        return compareTo(other) > 0;
    }
}
