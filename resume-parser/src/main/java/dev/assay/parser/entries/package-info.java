/** Has each section read by the reader of its kind, and finds positions and studies that no section holds; how an entry is read is not known here, but interests and references, which have no parts, are. */
package dev.assay.parser.entries;
