/** Applies what a page of changes says to what is kept of its candidates; does not know how the page was read, nor positions and leases. */
package dev.assay.scoring.follower.changes;
