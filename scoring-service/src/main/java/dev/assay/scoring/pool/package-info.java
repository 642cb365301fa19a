/**
 * The pool of an epoch as rankings see it: which part of it a caller asked for, and how many stand where. In memory it is held by
 * {@code poolcolumns}.
 */
package dev.assay.scoring.pool;
