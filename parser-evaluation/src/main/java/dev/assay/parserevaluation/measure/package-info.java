/** Compares what was read with what was rendered. */
package dev.assay.parserevaluation.measure;
