/** Measures what making a résumé from a document costs, compared with only extracting its text. */
package dev.assay.benchmarks.parsing;
