/** What every command works with: the folder, the terminal, the clock and the system; no command is known here. */
package dev.assay.cli.command;
