/** The documents of candidates, kept as they came with what was read from them, and given out again; reads none. */
package dev.assay.profile.documents.kept;
