/** Studies, dated and undated ones, with their grades and courses; no other kind of entry is known. */
package dev.assay.parser.entries.education;
