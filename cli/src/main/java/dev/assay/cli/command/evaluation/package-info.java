/** The commands that measure how well is scored and read; they know no service and no candidate. */
package dev.assay.cli.command.evaluation;
