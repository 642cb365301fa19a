/** One byte form for each JSON value, so that equal values have equal hashes. */
package dev.assay.engine.json;
