/** Colours as a reader sees them. */
package dev.assay.parser.colour;
