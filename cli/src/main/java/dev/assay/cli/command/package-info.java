/** What every command works with: the folder, the terminal, the clock, the quarter in which most score, and the system; no command is known here. */
package dev.assay.cli.command;
