/** The folder in which one installation keeps its data, keys and logs, and what is created there at the first start. */
package dev.assay.cli.home;
