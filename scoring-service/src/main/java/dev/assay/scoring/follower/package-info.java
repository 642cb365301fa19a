/** Follows the change feed: assesses what has changed and records it together with how far it has read, once each. */
package dev.assay.scoring.follower;
