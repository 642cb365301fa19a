/**
 * The pool of an epoch as rankings see it: which part of it a caller asked for, and how many candidates have which scores. {@code poolcolumns} holds
 * it in memory.
 */
package dev.assay.scoring.pool;
