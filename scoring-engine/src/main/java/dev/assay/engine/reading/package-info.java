/** What a statement says: which concepts it mentions, what was done with them, how large, and whether it is meant so. */
package dev.assay.engine.reading;
