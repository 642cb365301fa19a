/** What every decoder makes of a file: text blocks in reading order with their look, and what the drawing hides. */
package dev.assay.parser.document;
