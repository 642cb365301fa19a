package dev.assay.scoring.assessment;

import java.util.Comparator;

/**
 * Identifies a state of a candidate. A restored database starts a new incarnation in which versions may repeat, so the incarnation is compared
 * first.
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
