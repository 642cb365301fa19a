/** How far epochs have read the feed, and whether one has read as far as the one in use; does not know what an epoch is of, nor what is done to it. */
package dev.assay.scoring.epoch.progress;
