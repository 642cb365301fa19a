/** What one page draws, glyph by glyph, and what of it a reader sees; of words and lines nothing is known. */
package dev.assay.parser.pdf.drawing;
