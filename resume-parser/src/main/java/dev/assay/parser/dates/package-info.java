/** Reads dates and spans of time as people write them in résumés, in many languages. */
package dev.assay.parser.dates;
