/** What it costs to score a stored pool again, and where. */
package dev.assay.benchmarks.rescoring;
