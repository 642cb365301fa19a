/** The commands about the keys of tools; they know no candidate. */
package dev.assay.cli.command.key;
