/** Rankings: where each candidate stands in an epoch, by job profile. */
package dev.assay.scoring.ranking;
