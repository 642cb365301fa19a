/** The {@code assay} command: a client of the public API and the launcher of everything on one machine. */
package dev.assay.cli;
