/** Processes that outlive the command: started detached from it, found again, and distinguished from others that were given their process id. */
package dev.assay.cli.process;
