/** Files that are structured already: each field is read, none is guessed. */
package dev.assay.parser.structured;
