/** Serves the search of profile-service: the scores and fits of those of its candidates who are within the bounds asked for. */
package dev.assay.scoring.standings;
