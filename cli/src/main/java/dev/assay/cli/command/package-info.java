/** The commands that a person types. */
package dev.assay.cli.command;
