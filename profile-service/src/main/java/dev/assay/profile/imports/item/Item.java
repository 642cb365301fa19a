package dev.assay.profile.imports.item;

import java.util.UUID;

/**
 * What a job has done to one candidate.
 *
 * @param line the last that named the candidate
 * @param versionBefore the version before the job, 0 where there was none
 * @param versionAfter the version that the job has left; where others have changed the candidate between two of its lines, that from before their change
 */
public record Item(UUID candidate, long line, ItemOutcome outcome, long versionBefore, long versionAfter) {

    /** This and what a later line has done, as one. What others did between the two is theirs: by the version that is left, a revert sees that it would take theirs back too. */
    public Item and(Item later) {
        if (outcome == ItemOutcome.UNCHANGED) {
            return later;
        }
        boolean othersBetween = later.versionBefore != versionAfter;
        return new Item(
                candidate, later.line, outcome, versionBefore, othersBetween ? versionAfter : later.versionAfter);
    }
}
