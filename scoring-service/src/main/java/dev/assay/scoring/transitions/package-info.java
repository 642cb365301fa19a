/**
 * Serves the transitions of a candidate: patterns in the positions of a career, shown to a reader beside the score and never scored. Nothing that
 * makes or orders scores may use this package; a test guards that.
 */
package dev.assay.scoring.transitions;
