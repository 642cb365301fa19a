/**
 * Serves the preview of a rubric: what it would move if it came into use, candidates, ranks and rules, from the assessments that two epochs have of
 * the same pool.
 */
package dev.assay.scoring.rubricpreview;
