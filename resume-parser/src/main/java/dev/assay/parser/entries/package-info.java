/** Has each section read by the reader of its kind, and finds positions and studies that no section holds; how one entry is read is not known here. */
package dev.assay.parser.entries;
