/** The commands that score files on this machine; they know no service. */
package dev.assay.cli.command.scoring;
