/** What the followers tell readers, traces, metrics and health: how far behind they are and what they have in hand; does not know how they follow. */
package dev.assay.scoring.follower.status;
