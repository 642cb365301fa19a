/** Where the lines of one page stand: columns, labels beside text, headers and footers; the pages around it count only for what they repeat. */
package dev.assay.parser.pdf.layout;
