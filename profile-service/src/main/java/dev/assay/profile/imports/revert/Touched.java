package dev.assay.profile.imports.revert;

import dev.assay.database.Row;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.imports.item.Item;
import dev.assay.profile.imports.item.ItemOutcome;
import java.util.List;
import java.util.UUID;

/**
 * A candidate that a job has touched, as it is now.
 *
 * @param version the latest
 * @param tagsBefore those before the job; null if it had no version then
 * @param hasParts whether others are merged into it
 */
record Touched(Item item, long version, List<String> tags, List<String> tagsBefore, boolean hasParts) {

    static Touched of(Row row) {
        Item item = new Item(
                row.uuid("candidate_id"),
                row.number("line"),
                ItemOutcome.valueOf(row.text("outcome")),
                row.number("version_before"),
                row.number("version_after"));
        return new Touched(
                item,
                row.number("now"),
                Tags.read(row.text("tags")),
                row.isNull("tags_before") ? null : Tags.read(row.text("tags_before")),
                row.flag("has_parts"));
    }

    UUID candidate() {
        return item.candidate();
    }

    boolean changedSince() {
        return version != item.versionAfter();
    }
}
