/** Epochs: the rubric version and as-of date that everybody in a ranking is scored with, and the step from one to the next. */
package dev.assay.scoring.epoch;
