/** The commands that start, look at, save and stop the system of this machine; of candidates they know only the samples. */
package dev.assay.cli.command.system;
