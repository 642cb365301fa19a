/** The commands that score files on this machine. */
package dev.assay.cli.command.scoring;
