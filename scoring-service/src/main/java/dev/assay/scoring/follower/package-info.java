/** Follows the change feed: assesses what has changed and records the results together with the position, each change once. */
package dev.assay.scoring.follower;
