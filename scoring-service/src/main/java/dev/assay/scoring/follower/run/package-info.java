/** Runs work on the feed step after step, until it is stopped, and says how long a lease lasts; does not know what a step does. */
package dev.assay.scoring.follower.run;
