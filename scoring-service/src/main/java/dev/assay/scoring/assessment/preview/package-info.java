/** Assesses profiles that nobody keeps: a preview, and what a changed profile would score; does not know stored assessments. */
package dev.assay.scoring.assessment.preview;
