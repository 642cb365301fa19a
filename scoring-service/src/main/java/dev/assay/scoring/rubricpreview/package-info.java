/**
 * Serves the preview of a rubric: which candidates, ranks and rules it would move if it came into use, from the assessments that two epochs have of
 * the same pool.
 */
package dev.assay.scoring.rubricpreview;
