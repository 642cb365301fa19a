/** The folder in which one installation keeps its data, keys and logs, and what is made there at the first start. */
package dev.assay.cli.home;
