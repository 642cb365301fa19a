/** The databases of one machine in a folder, and back from it without bringing back who was erased since. */
package dev.assay.cli.backup;
