/** The commands that bring candidates into the running system and out of it; what is asked about one they leave to others. */
package dev.assay.cli.command.transfer;
