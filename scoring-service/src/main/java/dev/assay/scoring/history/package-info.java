/** All assessments that a candidate has had, and what changed between two of them and why. */
package dev.assay.scoring.history;
