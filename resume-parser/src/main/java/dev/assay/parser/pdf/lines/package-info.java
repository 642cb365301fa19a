/** Glyphs as words, and words as lines, each by itself; which of them belong together on the page is not known. */
package dev.assay.parser.pdf.lines;
