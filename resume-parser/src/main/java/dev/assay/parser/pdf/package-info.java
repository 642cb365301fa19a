/** PDF: glyphs with their place and look, what is hidden among them, lines, columns, paragraphs. */
package dev.assay.parser.pdf;
