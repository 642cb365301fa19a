/** Measures how well scores agree with careful readers, beside simple methods on the same résumés. */
package dev.assay.evaluation;
