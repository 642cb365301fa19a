/** Processes that outlive the command: started apart from it, found again, and told from strangers that got their number. */
package dev.assay.cli.process;
