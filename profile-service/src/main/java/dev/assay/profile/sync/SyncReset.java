package dev.assay.profile.sync;

import dev.assay.profile.candidate.ProfileError;
import dev.assay.rest.problem.ProblemException;

/** The cursor belongs to a state of the database that no longer exists, as after restoring a backup. */
final class SyncReset extends ProblemException {

    SyncReset() {
        super(
                ProfileError.SYNC_RESET,
                "The database has been restored from a backup since; start again without a cursor, and drop what is not "
                        + "listed again.");
    }
}
