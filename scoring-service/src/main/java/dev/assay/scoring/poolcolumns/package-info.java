/** Holds the pool of an epoch in memory, by columns, from which rankings by any weights are read; each replica keeps its own current. */
package dev.assay.scoring.poolcolumns;
