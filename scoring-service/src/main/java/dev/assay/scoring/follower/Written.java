package dev.assay.scoring.follower;

import java.util.List;

/**
 * What became of a page that was written.
 *
 * @param leases the leases of its parts, moved behind it
 * @param promoted whether the epoch took over with it
 */
record Written(List<Lease> leases, boolean promoted) {}
