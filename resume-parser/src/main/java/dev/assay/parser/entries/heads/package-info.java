/** Where an entry begins, when it was, and the parts of its head; what these parts mean is for the readers to say. */
package dev.assay.parser.entries.heads;
