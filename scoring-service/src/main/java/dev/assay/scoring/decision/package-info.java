/** Decisions of named humans, recorded beside the assessment that they looked at. Nothing in the system acts on a score by itself. */
package dev.assay.scoring.decision;
