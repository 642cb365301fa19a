/** Processes that outlive the command: started detached from it, found again, and distinguished from others that later got the same pid. */
package dev.assay.cli.process;
