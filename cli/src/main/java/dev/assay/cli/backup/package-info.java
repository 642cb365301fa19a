/** Copies the databases of one machine to a folder, and restores them without bringing back candidates that were erased since. */
package dev.assay.cli.backup;
