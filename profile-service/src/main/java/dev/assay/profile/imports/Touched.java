package dev.assay.profile.imports;

import dev.assay.profile.candidate.Tags;
import java.util.List;
import java.util.UUID;

/**
 * A candidate that a job has touched, as it is now.
 *
 * @param version the latest
 * @param tagsBefore those before the job; null where it had no version then
 * @param hasParts whether others are merged into it
 */
record Touched(Item item, long version, List<String> tags, List<String> tagsBefore, boolean hasParts) {

    static Touched of(Object[] row) {
        Item item = new Item(
                (UUID) row[0], (long) row[1], ItemOutcome.valueOf((String) row[2]), (long) row[3], (long) row[4]);
        return new Touched(
                item,
                (long) row[5],
                Tags.read((String) row[6]),
                row[8] == null ? null : Tags.read((String) row[8]),
                (boolean) row[7]);
    }

    UUID candidate() {
        return item.candidate();
    }

    boolean changedSince() {
        return version != item.versionAfter();
    }
}
