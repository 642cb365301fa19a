/** Holds the pool of an epoch in memory, by columns, to read rankings by any weights from; each replica keeps its own copy up to date. */
package dev.assay.scoring.poolcolumns;
