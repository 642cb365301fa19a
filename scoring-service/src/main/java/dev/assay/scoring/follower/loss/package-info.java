/** Finds and forgets candidates whom profile-service lost when its database was restored; does not know the followers of the feed. */
package dev.assay.scoring.follower.loss;
