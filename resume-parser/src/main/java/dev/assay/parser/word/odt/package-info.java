/** OpenDocument's ODT: its text, its styles and the pages that these begin; no other format is known. */
package dev.assay.parser.word.odt;
