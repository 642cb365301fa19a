/** Serves the search of profile-service: the scores and fits of the candidates that it found, as far as they are within the bounds asked for. */
package dev.assay.scoring.standings;
