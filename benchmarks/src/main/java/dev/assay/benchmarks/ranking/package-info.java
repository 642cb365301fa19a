/** Measures what a page of a ranking costs the database, at the start, far down, and by weights that no index covers. */
package dev.assay.benchmarks.ranking;
