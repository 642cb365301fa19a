/** Positions, paid and voluntary ones, and those of LinkedIn's profile; no other kind of entry is known. */
package dev.assay.parser.entries.work;
