/** The commands that ask about the candidates of the running system and say what was decided; how they came in they do not know. */
package dev.assay.cli.command.candidates;
