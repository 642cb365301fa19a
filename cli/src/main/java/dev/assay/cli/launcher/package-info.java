/** The whole system on one machine: what runs, in which order it starts and stops, and whether it is ready. */
package dev.assay.cli.launcher;
