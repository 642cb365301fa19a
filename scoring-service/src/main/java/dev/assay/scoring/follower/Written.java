package dev.assay.scoring.follower;

import java.util.List;

/**
 * The result of writing a page.
 *
 * @param leases the leases of its parts, moved past it
 * @param promoted whether the epoch took over with it
 */
record Written(List<Lease> leases, boolean promoted) {}
