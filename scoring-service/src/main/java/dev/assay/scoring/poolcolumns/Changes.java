package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.poolcolumns.columns.Change;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * What a look at the noted changes found.
 *
 * @param look when the look was, and on which history of the database
 * @param changes each candidate once
 * @param emptied whether the whole table was emptied
 * @param last the place of the last noted change, to continue after it
 * @param more whether there are further ones
 */
record Changes(Look look, List<Change> changes, boolean emptied, Place last, boolean more) {

    /**
     * A look at the database.
     *
     * @param history changes when the database is another one, a backup is restored or a standby takes over; what was seen before may then not have
     *     happened
     */
    record Look(Instant at, Snapshot seen, String history) {}

    /** Where a noted change is in the order of changes. */
    record Place(long transaction, long sequence) {

        /** The place before everything that a look may not have seen. */
        static Place of(Snapshot seen) {
            return new Place(seen.oldestRunning() - 1, Long.MAX_VALUE);
        }
    }
}
