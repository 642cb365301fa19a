/** The text of all pages as it goes on over columns and pages, in paragraphs; how a page is drawn is not known. */
package dev.assay.parser.pdf.paragraphs;
