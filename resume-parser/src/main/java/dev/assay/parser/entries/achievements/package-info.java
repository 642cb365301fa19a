/** Projects, publications, certificates and awards, which need no date; no other kind of entry is known. */
package dev.assay.parser.entries.achievements;
