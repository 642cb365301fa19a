/** Measures the parser: renders known résumés to documents, reads them back and compares. */
package dev.assay.parserevaluation;
