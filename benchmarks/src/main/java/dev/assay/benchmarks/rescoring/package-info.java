/** Measures what it costs to score a stored pool again, and where the time goes. */
package dev.assay.benchmarks.rescoring;
