/** What a page of a ranking costs the database, at the start, far down, and by weights that no index knows. */
package dev.assay.benchmarks.ranking;
