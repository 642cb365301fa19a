/** What scoring-service knows of candidates, asked of it when it is needed: nothing of it is kept here. */
package dev.assay.profile.scores;
